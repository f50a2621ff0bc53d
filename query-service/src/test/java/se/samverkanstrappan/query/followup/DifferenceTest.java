package se.samverkanstrappan.query.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import tools.jackson.databind.JsonNode;

class DifferenceTest {
  private static List<String> between(String before, String after) {
    return Difference.between(json(before), json(after)).stream()
        .map(each -> each.pointer() + " " + each.before() + " " + each.after())
        .toList();
  }

  private static JsonNode json(String text) {
    return CanonicalJson.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void findsNoneInTheSame() {
    String text = "{'a':[{'id':'x','n':1},2],'b':null}";

    assertThat(between(text, text)).isEmpty();
  }

  @Test
  void tellsWhatIsOtherwiseAndWhatIsOnOneSideAlone() {
    assertThat(between("{'a':1,'b':{'c':'x','d':2},'e':3}", "{'b':{'c':'y','d':2},'e':3,'f':4}"))
        .containsExactly("/a 1 null", "/b/c \"x\" \"y\"", "/f null 4");
  }

  @Test
  void knowsThingsInAListByWhatTheyAre() {
    assertThat(
            between(
                "{'l':[{'id':'x','n':1},{'id':'y','n':2}]}",
                "{'l':[{'id':'w','n':0},{'id':'y','n':3},{'id':'x','n':1}]}"))
        .containsExactly("/l/w null {\"id\":\"w\",\"n\":0}", "/l/y/n 2 3");
    assertThat(between("{'l':['c/a','c/b']}", "{'l':['c/b','d/~']}"))
        .containsExactly("/l/c~1a \"c/a\" null", "/l/d~1~0 null \"d/~\"");
    assertThat(
            between(
                "[{'code':'DORMANT','collaboration':'c'},{'code':'THIN','collaboration':'c'}]",
                "[{'code':'THIN','collaboration':'c','subject':'a'}]"))
        .extracting(each -> each.substring(0, each.indexOf(' ')))
        .containsExactly("/c:DORMANT:", "/c:THIN:", "/c:THIN:a");
  }

  @Test
  void tellsTheSecondOfANameAsSuch() {
    assertThat(
            between(
                "[{'kind':'A','n':1},{'kind':'A','n':2}]",
                "[{'kind':'B','n':0},{'kind':'A','n':1},{'kind':'A','n':3}]"))
        .containsExactly("/A#2/n 2 3", "/B null {\"kind\":\"B\",\"n\":0}");
  }

  @Test
  void countsPlacesWhereThingsHaveNoNamesOfTheirOwn() {
    assertThat(between("[{'n':1},{'n':2}]", "[{'n':1},{'n':3},{'n':4}]"))
        .containsExactly("/1/n 2 3", "/2 null {\"n\":4}");
    assertThat(between("[1,1]", "[1,2]")).containsExactly("/1 1 2");
  }

  @Test
  void tellsFollowUpsApartLineByLine() {
    Told told =
        new Told()
            .is(ActorKind.REGION, "r1")
            .opened("c", "2024-01-01")
            .linked("c", "t1", "2024-02-01", null)
            .joined("c", "2024-02-01", "r1", "r2");
    JsonNode before = CanonicalJson.tree(told.on("2024-03-01"));
    told.met("c", "2024-02-10", 4, "r1", "r2");
    JsonNode after = CanonicalJson.tree(told.on("2024-03-01"));

    assertThat(Difference.between(before, before)).isEmpty();
    assertThat(Difference.between(before, after))
        .extracting(Difference::pointer)
        .contains(
            "/tasks/t1/collaborations/c/interactions/count",
            "/tasks/t1/collaborations/c/interactions/entries/c~1on-2024-02-10",
            "/tasks/t1/collaborations/c/version")
        .allMatch(each -> each.startsWith("/tasks/t1/collaborations/c/"));
  }
}
