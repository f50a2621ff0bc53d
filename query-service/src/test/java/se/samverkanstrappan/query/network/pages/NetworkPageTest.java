package se.samverkanstrappan.query.network.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.actor;
import static se.samverkanstrappan.query.CollaborationBook.interaction;
import static se.samverkanstrappan.query.CollaborationBook.joined;
import static se.samverkanstrappan.query.CollaborationBook.opened;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;

@ReadsTest
class NetworkPageTest {
  private static final String DAY = "asOf=2025-01-01";

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
  }

  @Test
  void drawsALineForEachPairAndTellsTheSameInTables() {
    assertThat(page("/natverk?" + DAY))
        .contains("role=\"img\"", "3 aktörer i en cirkel", "3 linjer, en för varje par")
        .containsOnlyOnce("class=\"network-picture\"")
        .containsPattern("(class=\"tie step-8\"[\\s\\S]*){3}")
        .containsPattern(
            "id=\"actors\"[\\s\\S]*Region Blekinge</a></th>\\s*<td>Region</td>\\s*"
                + "<td class=\"number\">2</td><td class=\"number\">1</td>")
        .containsPattern(
            "id=\"pairs\"[\\s\\S]*Region Blekinge</a></th>\\s*<td><a[^>]*>Region Kalmar län</a>"
                + "[\\s\\S]*badge step-8[\\s\\S]*<td class=\"number\">1</td>[\\s\\S]*Sydosttriangeln");
  }

  @Test
  void drawsALineTheWiderTheMoreIsBetweenTwo() {
    meet("tva", List.of("region-07", "region-08"));

    assertThat(page("/natverk?" + DAY))
        .containsPattern("class=\"tie step-8\" d=\"[^\"]*\" stroke-width=\"9.0\"")
        .containsPattern("class=\"tie step-8\" d=\"[^\"]*\" stroke-width=\"5.3\"")
        .containsPattern(
            "id=\"pairs\"[\\s\\S]*?Region Kalmar län</a></th>\\s*<td><a[^>]*>Region Kronoberg</a>"
                + "[\\s\\S]*?<td class=\"number\">2</td>");
  }

  @Test
  void listsPairsByNameWhateverTheIds() {
    book.register("a", actor(ActorKind.ACADEMIA, "Östra lärosätet"));
    book.register("b", actor(ActorKind.ACADEMIA, "Ålands högskola"));
    book.register("c", actor(ActorKind.ACADEMIA, "Norra akademin"));
    meet("tva", List.of("a", "b", "c"));

    assertThat(page("/natverk?kind=ACADEMIA&" + DAY))
        .containsPattern(
            "id=\"pairs\"[\\s\\S]*Norra akademin</a></th>\\s*<td><a[^>]*>Ålands högskola</a>"
                + "[\\s\\S]*Norra akademin</a></th>\\s*<td><a[^>]*>Östra lärosätet</a>"
                + "[\\s\\S]*Ålands högskola</a></th>\\s*<td><a[^>]*>Östra lärosätet</a>");
  }

  @Test
  void asksByKindStepAndWord() {
    book.register("myndighet", actor(ActorKind.AUTHORITY, "Myndigheten"));
    book.write("sydosttriangeln", joined("myndighet", "2024"));

    assertThat(page("/natverk?kind=REGION&minStep=7&" + DAY))
        .contains("<option value=\"7\" selected=\"selected\">7 Samarbeta</option>")
        .contains("href=\"/api/v1/network?minStep=7&amp;kind=REGION&amp;" + DAY + "\"")
        .doesNotContain("Myndigheten</a>");
    assertThat(page("/natverk?" + DAY))
        .contains("Myndigheten</a>")
        .doesNotContain(">Myndigheten</text>");
    assertThat(page("/natverk?kind=AUTHORITY&" + DAY)).contains("Inga två aktörer står på steget");
    assertThat(page("/natverk?q=nosuch&" + DAY)).contains("Ingen deltar i någon samverkan");
  }

  @Test
  void drawsNothingWhereThereAreTooMany() {
    List<String> many = IntStream.range(0, 61).mapToObj(i -> "kommun-" + i).toList();
    many.forEach(id -> book.register(id, actor(ActorKind.MUNICIPALITY, "Kommun " + id)));
    meet("stor", many);

    assertThat(page("/natverk?" + DAY))
        .contains("Fler än 60 aktörer", "Sida 1 av 2", "pairsPage=1&amp;" + DAY + "#pairs")
        .doesNotContain("network-picture");
    assertThat(page("/natverk?kind=REGION&" + DAY)).contains("network-picture");
  }

  @Test
  void givesABrowserWhatItDrawsTheNetworkFrom() {
    book.register("grupp", actor(ActorKind.ACADEMIA, "<b>\"Ö\"</b>"));
    meet("tva", List.of("grupp", "region-07"));

    assertThat(page("/natverk?minStep=8&" + DAY))
        .contains("data-chart=\"network\"", "data-actors=\"/aktorer/?" + DAY + "\"")
        .contains(
            "&quot;name&quot;:&quot;&lt;b&gt;\\&quot;Ö\\&quot;&lt;/b&gt;&quot;,&quot;pairs&quot;:1}")
        .containsPattern("&quot;step&quot;:8,&quot;together&quot;:1}\\],&quot;pairs&quot;:4}\"")
        .doesNotContain("<b>");
  }

  @Test
  void letsABrowserDrawMoreThanFitOnACircleButNotEverything() {
    List<String> many = IntStream.range(0, 201).mapToObj(i -> "kommun-" + i).toList();
    many.forEach(id -> book.register(id, actor(ActorKind.MUNICIPALITY, "Kommun " + id)));
    meet("stor", many.subList(0, 200));

    assertThat(page("/natverk?kind=MUNICIPALITY&" + DAY))
        .contains("data-chart=\"network\"", "de 2\u00a0000 starkaste av 19\u00a0900 par")
        .doesNotContain("class=\"network-picture\"");
    meet("storre", many.subList(199, 201));
    assertThat(page("/natverk?kind=MUNICIPALITY&" + DAY)).doesNotContain("data-chart");
  }

  @Test
  void turnsTheTablesEachOnItsOwn() {
    assertThat(page("/natverk?size=1&page=1&pairsPage=2&" + DAY))
        .contains("/natverk?pairsPage=2&amp;page=2&amp;size=1&amp;" + DAY + "#actors")
        .contains("/natverk?page=1&amp;pairsPage=1&amp;size=1&amp;" + DAY + "#pairs");
  }

  @Test
  void showsWhatWasWrittenSinceItWasLookedAt() {
    assertThat(page("/natverk?" + DAY)).contains("3 aktörer i en cirkel");

    book.register("ny", actor(ActorKind.ACADEMIA, "Ny högskola"));
    meet("ny", List.of("region-07", "ny"));

    assertThat(page("/natverk?" + DAY)).contains("4 aktörer i en cirkel", "Ny högskola</a>");
  }

  @Test
  void loadsNothingFromElsewhereAndRunsNothingInline() {
    assertThat(page("/natverk") + page("/natverk?lang=en&" + DAY))
        .doesNotContain("style=", "<style", "onclick", "src=\"http", "??", "th:")
        .doesNotContainPattern("<script(?! type=\"module\" src=\"/[a-z]+[.-][^\"]*\"></script>)");
  }

  /** Lets some co-create twice, so that they all establish it with each other. */
  private void meet(String id, List<String> actors) {
    book.write(id, opened("Samverkan " + id, actors.getFirst(), "2024"));
    actors.forEach(each -> book.write(id, joined(each, "2024")));
    for (String day : List.of("2024-03-01", "2024-06-01")) {
      book.write(
          id,
          new InteractionLogged(
              id + day,
              interaction(
                  day,
                  actors,
                  "Resultat",
                  Observation.DECIDED_JOINTLY,
                  Observation.STRENGTHS_COMBINED)));
    }
  }

  private String page(String address) {
    try {
      return http.get().uri(address).exchange().getResponse().getContentAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
