package se.samverkanstrappan.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.UnknownEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What arrives on an event topic is understood, passed on unchanged or refused. */
class CloudEventCodecTest {
  private static final Sample LOGGED = new Sample("collaboration.interaction-logged", 1, "full");

  private final CloudEventCodec codec = new CloudEventCodec();

  @Test
  void passesOnAnUnknownTypeUnchanged() {
    String later =
        """
        {"specversion":"1.0","id":"e-1","source":"/samverkanstrappan/collaboration",\
        "type":"collaboration.mascot-chosen","subject":"dalalab",\
        "time":"2031-01-01T00:00:00.000000Z","datacontenttype":"application/json",\
        "dataversion":4,"sequence":7,"epoch":2,"recordedat":"2031-01-01T00:00:00.000000Z",\
        "correlationid":"c","authid":"a","organisation":"rise","data":{"z":"Å ä \\"ö\\" \\n","a":[1.10,0.1000000000000000055,1E+400,\
        123456789012345678901234567890,null,true],"m":{},"empty":[]}}""";

    RecordedEvent read = codec.decode(later.getBytes(UTF_8));

    assertThat(read.payload()).isInstanceOf(UnknownEvent.class);
    assertThat(new String(codec.encode(read), UTF_8)).isEqualTo(later);
  }

  @Test
  void passesOnALaterRevisionOfAKnownTypeUnchanged() {
    ObjectNode later = whole();
    later.put("dataversion", 2);
    later.putObject("data").put("shape", "quite another");

    RecordedEvent read = codec.decode(bytes(later));

    assertThat(read.payload()).isInstanceOf(UnknownEvent.class);
    assertThat(new String(codec.encode(read), UTF_8)).isEqualTo(later.toString());
  }

  @Test
  void ignoresAttributesItDoesNotKnow() {
    ObjectNode later = whole();
    later.put("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

    assertThat(codec.decode(bytes(later))).isEqualTo(codec.decode(bytes(whole())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "specversion",
        "id",
        "type",
        "subject",
        "dataversion",
        "sequence",
        "epoch",
        "recordedat",
        "data"
      })
  void refusesAnEventWithoutAttribute(String attribute) {
    refuses(event -> event.remove(attribute));
    refuses(event -> event.putNull(attribute));
  }

  @ParameterizedTest
  @CsvSource({
    "specversion, \"0.3\"",
    "id, 5",
    "id, \"\"",
    "type, \"planet.discovered\"",
    "type, \"collaboration\"",
    "subject, [\"dalalab\"]",
    "dataversion, 0",
    "dataversion, 4294967297",
    "sequence, 0",
    "sequence, \"7\"",
    "sequence, 7.5",
    "sequence, 9223372036854775808",
    "epoch, -1",
    "epoch, 2147483648",
    "recordedat, \"i går\"",
    "recordedat, 1732060800",
    "correlationid, null",
    "authid, \"\"",
    "authid, 7",
    "data, \"text\"",
    "data, []"
  })
  void refusesAnEventWithImpossibleAttribute(String attribute, String json) {
    JsonNode value = WireJson.parse(json.getBytes(UTF_8));

    refuses(event -> event.set(attribute, value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "interaction"})
  void refusesDataWithoutWhatIsAlwaysThere(String field) {
    refuses(event -> ((ObjectNode) event.get("data")).remove(field));
    refuses(event -> ((ObjectNode) event.get("data")).putNull(field));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date",
        "estimated",
        "form",
        "observations",
        "participants",
        "summary",
        "evidence"
      })
  void refusesAnInteractionWithoutWhatIsAlwaysThere(String field) {
    refuses(event -> interaction(event).remove(field));
    refuses(event -> interaction(event).putNull(field));
  }

  @ParameterizedTest
  @CsvSource({
    "date, \"2023-02-29\"",
    "date, \"20240926\"",
    "date, 2024",
    "estimated, \"true\"",
    "estimated, 1",
    "form, \"Meeting\"",
    "form, 0",
    "form, \"\"",
    "observations, \"INFORMED\"",
    "observations, [null]",
    "observations, [\"DREAMT\"]",
    "participants, [{}]",
    "participants, [\"region-12\"]",
    "summary, 7",
    "summary, true"
  })
  void refusesAnInteractionOfAnotherShape(String field, String json) {
    JsonNode value = WireJson.parse(json.getBytes(UTF_8));

    refuses(event -> interaction(event).set(field, value));
  }

  @ParameterizedTest
  @CsvSource({"people, \"12\"", "people, 1.5", "part, 1", "part, \"LEFT\"", "actor, 12"})
  void refusesAnAttendanceOfAnotherShape(String field, String json) {
    JsonNode value = WireJson.parse(json.getBytes(UTF_8));

    refuses(
        event -> ((ObjectNode) interaction(event).get("participants").get(0)).set(field, value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "null", "7", "[]", "{}", "{\"id\":", "<event/>", "{} {}", "\u0000"})
  void refusesWhatIsNoEvent(String text) {
    assertThatThrownBy(() -> codec.decode(text.getBytes(UTF_8)))
        .isInstanceOf(UnreadableEvent.class);
  }

  @Test
  void refusesBrokenUtf8AndAnAttributeTwice() {
    String whole = whole().toString();
    byte[] broken = whole.getBytes(UTF_8);
    broken[whole.indexOf("forum")] = (byte) 0xC3;

    assertThatThrownBy(() -> codec.decode(broken)).isInstanceOf(UnreadableEvent.class);
    String twice = whole.replace("\"epoch\":1", "\"epoch\":1,\"epoch\":2");
    assertThatThrownBy(() -> codec.decode(twice.getBytes(UTF_8)))
        .isInstanceOf(UnreadableEvent.class);
  }

  @Test
  void refusesNestingWithoutEnd() {
    byte[] deep = ("{\"data\":" + "[".repeat(10_000)).getBytes(UTF_8);

    assertThatThrownBy(() -> codec.decode(deep)).isInstanceOf(UnreadableEvent.class);
  }

  private void refuses(Consumer<ObjectNode> damage) {
    ObjectNode event = whole();
    damage.accept(event);
    assertThatThrownBy(() -> codec.decode(bytes(event)))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageStartingWith("not a readable event: ");
  }

  private static ObjectNode whole() {
    return (ObjectNode) LOGGED.cloudEvent();
  }

  private static ObjectNode interaction(ObjectNode event) {
    return (ObjectNode) event.get("data").get("interaction");
  }

  private static byte[] bytes(JsonNode event) {
    return event.toString().getBytes(UTF_8);
  }
}
