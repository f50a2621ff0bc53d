package se.samverkanstrappan.command.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.assignment.FollowUpContent;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import se.samverkanstrappan.events.codec.PayloadCodec;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class FollowUpTextsTest {
  private static final String JSON =
      """
      {"assignment":{"id":"a","title":"Åt Xerxes"},"share":0.50,"steps":[1,8],"reads":["/x"],\
      "tasks":[{"collaborations":[{"id":"c","title":"Om \\"Xerxes\\""}],"id":"t","text":"Gör"}]}""";

  private final PayloadCodec payloads = new PayloadCodec();

  private static FollowUpFixed fixed(String json) {
    byte[] utf8 = json.getBytes(UTF_8);
    return new FollowUpFixed(
        "f",
        LocalDate.EPOCH,
        Instant.EPOCH,
        "2026-1",
        FollowUpContent.sha256(utf8),
        utf8.length,
        FollowUpContent.pack(utf8),
        null);
  }

  private JsonNode opened(FollowUpFixed fixed) {
    return FollowUpTexts.opened(FollowUpTexts.TYPE, payloads.toTree(fixed).deepCopy());
  }

  private FollowUpFixed closed(JsonNode opened) {
    JsonNode stored = FollowUpTexts.closed(FollowUpTexts.TYPE, opened);
    return (FollowUpFixed) payloads.fromTree(FollowUpTexts.TYPE, 1, stored);
  }

  @Test
  void findsTheTextsWhereverTheyStand() {
    assertThat(Texts.in(FollowUpTexts.TYPE, opened(fixed(JSON))))
        .containsExactlyInAnyOrder(
            "/content/assignment/title",
            "/content/tasks/0/collaborations/0/title",
            "/content/tasks/0/text");
  }

  @Test
  void findsTextsUnderNamesThatAreNotKnownHere() {
    String json =
        """
        {"heard":["Xerxes",["of","Xerxes"]],"a/b~c":{"~1":"Xerxes"},"entries":["c/e"],\
        "details":{"said":"Xerxes"},"county":"01","reads":["/x"],"none":null,"all":[{"id":"c"}]}""";
    List<String> texts = Texts.in(FollowUpTexts.TYPE, opened(fixed(json)));

    assertThat(texts)
        .containsExactlyInAnyOrder(
            "/content/heard/0",
            "/content/heard/1/0",
            "/content/heard/1/1",
            "/content/a~1b~0c/~01",
            "/content/details/said");
    assertThat(texts).allMatch(each -> Texts.isText(FollowUpTexts.TYPE, each));
    JsonNode opened = opened(fixed(json));
    texts.forEach(each -> Redactions.remove(opened, JsonPointer.compile(each)));
    assertThat(new String(closed(opened).json(), UTF_8))
        .isEqualTo(json.replace("\"of\"", "\"Xerxes\"").replace("Xerxes", Texts.REMOVED));
  }

  @Test
  void onlyTextsInTheContentCanBeRedacted() {
    assertThat(List.of("/content/assignment/title", "/content/tasks/0/text"))
        .allMatch(each -> Texts.isText(FollowUpTexts.TYPE, each));
    assertThat(
            List.of(
                "/content",
                "/content/assignment/id",
                "/content/reads/0",
                "/content/signals/0/details/role",
                "/content/signals/0/details/others/0",
                "/content/signals/0/details/fell",
                "/content/signals/0/clears/actors/0",
                "/content/signals/0/clears/after",
                "/sha256",
                "/title",
                "/rule",
                ""))
        .noneMatch(each -> Texts.isText(FollowUpTexts.TYPE, each));
    assertThat(Texts.isText("assignment.created", "/content/assignment/title")).isFalse();
  }

  @Test
  void nothingButTheTextIsAnotherAndTheEventSaysSo() {
    FollowUpFixed before = fixed(JSON);
    JsonNode opened = opened(before);
    ((ObjectNode) opened.at("/content/assignment")).put("title", Texts.REMOVED);

    FollowUpFixed after = closed(opened);

    assertThat(new String(after.json(), UTF_8)).isEqualTo(JSON.replace("Åt Xerxes", Texts.REMOVED));
    assertThat(after.sha256()).isEqualTo(before.sha256());
    assertThat(after.bytes()).isEqualTo(before.bytes());
    assertThat(after.redacted())
        .isEqualTo(
            new FollowUpFixed.Redacted(FollowUpContent.sha256(after.json()), after.json().length));
  }

  @Test
  void canBeRedactedAgain() {
    JsonNode opened = opened(fixed(JSON));
    ((ObjectNode) opened.at("/content/assignment")).put("title", Texts.REMOVED);
    JsonNode again = opened(closed(opened));
    ((ObjectNode) again.at("/content/tasks/0")).put("text", Texts.REMOVED);

    assertThat(new String(closed(again).json(), UTF_8))
        .isEqualTo(JSON.replace("Åt Xerxes", Texts.REMOVED).replace("Gör", Texts.REMOVED));
  }

  @Test
  void otherEventsAreLeftAsTheyAre() {
    JsonNode data = payloads.toTree(fixed(JSON));

    assertThat(FollowUpTexts.opened("assignment.created", data)).isSameAs(data);
    assertThat(FollowUpTexts.closed("assignment.created", data)).isSameAs(data);
    assertThat(data.required("content").isString()).isTrue();
  }
}
