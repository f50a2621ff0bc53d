package se.samverkanstrappan.command.importing.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A bundle is read by the places of its elements, whatever stands between them. */
class BundleTest {
  private static final String FORMAT = "\"format\":\"samverkanstrappan-bundle/1\"";
  private static final String WHOLE =
      """
      {"collaborations" : [ {"participants":[{"actor":"å","joinedOn":"2024"} , {"actor":"😀"}],
         "title":"Gränslöst ÅÄÖ 😀 \\u00e5","id":"först","areas":[],
         "interactions":[
            {"date":"2024","summary":"“citat” \\\\ \\" } ] 漢字","participants":[{"actor":"å"}]},
            {"date":"2025","evidence":[{"label":"x","url":"http://ä"}],"summary":""}
         ]},
        {"title":"Utan id"}, 7 ],
       "note":"På slutet", "assignments":[],
       "actors":[{"id":"å","name":"Ö"},{"name":{"djup":[[{}]]}}],
       "format":"samverkanstrappan-bundle/1"}
      """;

  @Test
  void findsEachElementWhereverItStands() throws IOException {
    try (Bundle bundle = Sent.bundle(WHOLE)) {
      assertThat(bundle.faults()).isEmpty();
      assertThat(bundle.size()).isEqualTo(9);
      assertThat(bundle.actors()).isEqualTo(2);
      assertThat(bundle.read(bundle.actor(0))).isEqualTo(json("{\"id\":\"å\",\"name\":\"Ö\"}"));
      assertThat(bundle.read(bundle.actor(1))).isEqualTo(json("{\"name\":{\"djup\":[[{}]]}}"));
      assertThat(bundle.actor(1).place()).isEqualTo(new Place.InBundle("/actors/1"));
      assertThat(bundle.collaboration(0)).isEqualTo("först");
      assertThat(bundle.collaboration(1)).isNull();
    }
  }

  @Test
  void readsACollaborationWithoutItsEntriesAndEachEntryByItself() throws IOException {
    try (Bundle bundle = Sent.bundle(WHOLE)) {
      Portion portion = bundle.portion(0);
      assertThat(portion.own())
          .isEqualTo(
              json(
                  """
                  {"participants":[],"title":"Gränslöst ÅÄÖ 😀 å","id":"först","areas":[],
                   "interactions":[]}
                  """));
      assertThat(portion.entries())
          .extracting(each -> each.piece().place())
          .containsExactly(
              new Place.InBundle("/collaborations/0/participants/0"),
              new Place.InBundle("/collaborations/0/participants/1"),
              new Place.InBundle("/collaborations/0/interactions/0"),
              new Place.InBundle("/collaborations/0/interactions/1"));
      assertThat(bundle.read(portion.entries().get(2).piece()).required("summary").asString())
          .isEqualTo("“citat” \\ \" } ] 漢字");
      assertThat(bundle.read(portion.entries().get(3).piece()))
          .isEqualTo(
              json(
                  """
                  {"date":"2025","evidence":[{"label":"x","url":"http://ä"}],"summary":""}
                  """));
    }
  }

  @Test
  void tellsAnElementThatIsNotAnObject() throws IOException {
    try (Bundle bundle = Sent.bundle(WHOLE)) {
      assertThat(bundle.portion(2).faults())
          .containsExactly(Fault.at("/collaborations/2", "must be an object"));
    }
  }

  @Test
  void leavesOutAByteOrderMark() throws IOException {
    ByteArrayOutputStream marked = new ByteArrayOutputStream();
    marked.writeBytes(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
    marked.writeBytes(WHOLE.getBytes(StandardCharsets.UTF_8));
    try (Bundle bundle = Sent.bundle(marked.toByteArray())) {
      assertThat(bundle.read(bundle.actor(0)).required("name").asString()).isEqualTo("Ö");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void readsBackWhatWasWrittenInAnyShape(long seed) throws IOException {
    Random random = new Random(seed);
    ObjectNode document = JsonMapper.shared().createObjectNode();
    document.put("format", "samverkanstrappan-bundle/1");
    ArrayNode actors = document.putArray("actors");
    for (int i = 0; i < 2_000; i++) {
      actors.add(something(random, 4));
    }
    document.putArray("assignments");
    document.putArray("collaborations");
    String text =
        (random.nextBoolean()
                ? JsonMapper.shared().writerWithDefaultPrettyPrinter()
                : JsonMapper.shared().writer())
            .writeValueAsString(document);
    try (Bundle bundle = Sent.bundle(text)) {
      for (int i = 0; i < actors.size(); i++) {
        assertThat(bundle.read(bundle.actor(i)))
            .as("seed %s, %s", seed, i)
            .isEqualTo(actors.get(i));
      }
    }
  }

  private static ObjectNode something(Random random, int depth) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    for (int i = random.nextInt(4); i >= 0; i--) {
      String name = "fält" + i;
      switch (random.nextInt(depth == 0 ? 3 : 5)) {
        case 0 -> node.put(name, text(random));
        case 1 -> node.put(name, random.nextLong());
        case 2 -> node.putNull(name);
        case 3 -> node.set(name, something(random, depth - 1));
        default -> node.putArray(name).add(something(random, depth - 1)).add(text(random));
      }
    }
    return node;
  }

  private static String text(Random random) {
    List<String> parts = List.of("a", "å", "漢", "😀", "\\", "\"", "}", "]", "{", "\n", " ");
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.append(parts.get(random.nextInt(parts.size())));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "[]",
        "\"text\"",
        "null",
        "{",
        "{" + FORMAT + ",\"actors\":[{\"id\":\"a\"",
        "{" + FORMAT + "} {}",
        "{" + FORMAT + "}x",
        "{" + FORMAT + "," + FORMAT + "}",
        "{\"actors\":[{\"id\":\"a\",\"id\":\"b\"}]}",
        "{\"collaborations\":[{\"interactions\":[],\"interactions\":[]}]}",
        "{'format':1}",
        "{\"actors\":[{\"id\":tru}]}",
        "{\"actors\":[{\"id\":\"a\u0000b\"}]}",
        "{\"actors\":[{\"id\":\"a\nb\"}]}",
        "{\"actors\":[1,]}",
      })
  void refusesWhatIsNotReadable(String json) {
    assertThatThrownBy(() -> Sent.bundle(json)).isInstanceOf(Unreadable.class);
  }

  @Test
  void tellsWhereReadingEnded() {
    assertThatThrownBy(() -> Sent.bundle("{\"actors\":[{},\n{\"id\":\"a\",\"id\":\"b\"}]}"))
        .isInstanceOfSatisfying(
            Unreadable.class,
            e ->
                assertThat(e.faults())
                    .containsExactly(
                        Fault.at("/actors/1/id", "has a field twice, in line 2, character 15")));
  }

  @ParameterizedTest
  @ValueSource(ints = {49, 60, 10_000})
  void refusesWhatIsNestedTooDeep(int depth) {
    String json = "{\"actors\":[{\"name\":" + "[".repeat(depth) + "]".repeat(depth) + "}]}";
    assertThatThrownBy(() -> Sent.bundle(json))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("too deep");
  }

  @Test
  void refusesBrokenUtf8AcrossTheBordersOfChunks() {
    byte[] bytes = ("{\"note\":\"" + "å".repeat(50_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    bytes[70_001] = 'x';
    assertThatThrownBy(() -> Sent.bundle(bytes))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("is not UTF-8, from byte 7000");
  }

  @Test
  void refusesTextThatEndsWithinACharacter() {
    assertThatThrownBy(() -> Sent.bundle(new byte[] {'{', '}', (byte) 0xc3}))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("is not UTF-8");
  }

  @Test
  void refusesTextInOtherEncodings() {
    assertThatThrownBy(() -> Sent.bundle("{}".getBytes(StandardCharsets.UTF_16LE)))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void tellsWhatIsWrongWithTheBundleAsAWhole() throws IOException {
    try (Bundle bundle =
        Sent.bundle("{\"format\":\"other\",\"actors\":{},\"more\":[1],\"collaborations\":[]}")) {
      assertThat(bundle.faults())
          .extracting(Fault::pointer)
          .contains("/format", "/actors", "/more");
    }
  }

  @Test
  void tellsAnElementThatIsTooLarge() throws IOException {
    String large = "{\"name\":\"" + "x".repeat(1_000_000) + "\"}";
    try (Bundle bundle = Sent.bundle("{\"actors\":[{}," + large + ",{\"id\":\"b\"}]}")) {
      assertThat(bundle.actor(1).fault()).isEqualTo("is more than 1000000 bytes");
      assertThat(bundle.read(bundle.actor(2)).required("id").asString()).isEqualTo("b");
    }
  }

  @Test
  void tellsACollaborationWhoseOwnFieldsAreTooLarge() throws IOException {
    String title = "\"title\":\"" + "x".repeat(1_000_000) + "\"";
    try (Bundle bundle =
        Sent.bundle("{\"collaborations\":[{\"participants\":[{}]," + title + "}]}")) {
      assertThat(bundle.portion(0).faults())
          .containsExactly(
              Fault.at("/collaborations/0", "its own fields are more than 1000000 bytes"));
    }
  }

  @Test
  void tellsTooManyInteractionsOnce() throws IOException {
    List<String> interactions = new ArrayList<>();
    for (int i = 0; i < 10_001; i++) {
      interactions.add("{}");
    }
    String json = "{\"collaborations\":[{\"interactions\":" + interactions + "}]}";
    try (Bundle bundle = Sent.bundle(json)) {
      Portion portion = bundle.portion(0);
      assertThat(portion.faults())
          .containsExactly(
              Fault.at(
                  "/collaborations/0/interactions",
                  "has 10001 interactions, at most 10000 are allowed: split it"));
      assertThat(portion.entries()).hasSize(10_000);
    }
  }

  @Test
  void givesUpWhereANameIsTooLong() {
    assertThatThrownBy(() -> Sent.bundle("{\"actors\":[{\"" + "n".repeat(10_000) + "\":0}]}"))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("has a name, text or number that is too long");
  }

  @Test
  void givesUpWhereEndlessNewNamesWouldFillTheMemory() {
    StringBuilder json = new StringBuilder("{\"actors\":[{\"x\":0");
    for (int i = 0; i < 100_001; i++) {
      json.append(",\"n").append(i).append("\":0");
    }
    assertThatThrownBy(() -> Sent.bundle(json.append("}]}").toString()))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("too many fields that are not known");
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
