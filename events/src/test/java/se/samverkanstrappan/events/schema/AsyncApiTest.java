package se.samverkanstrappan.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.events.codec.CloudEventCodec;
import se.samverkanstrappan.events.codec.EventType;
import se.samverkanstrappan.events.codec.EventTypes;
import tools.jackson.databind.JsonNode;

/** The document that tells others of our topics tells of all of them, and of every event. */
class AsyncApiTest {
  private static final Path FOLDER = Path.of("src/main/resources");
  private static final JsonNode DOCUMENT = Schemas.json(FOLDER.resolve("asyncapi.json"));

  @Test
  void describesEveryTopicAndNoOther() {
    assertThat(channels().map(each -> each.get("address").stringValue()))
        .containsExactlyInAnyOrderElementsOf(topics());
  }

  @ParameterizedTest
  @MethodSource("types")
  void describesEveryEventOnTheTopicOfItsKind(EventType type) {
    JsonNode message = DOCUMENT.at("/components/messages/" + type.name());

    assertThat(message.at("/payload/schema/allOf/1/properties/data/$ref").stringValue())
        .isEqualTo("schemas/" + type.name() + ".v" + type.dataVersion() + ".schema.json");
    assertThat(message.get("contentType").stringValue()).isEqualTo(CloudEventCodec.CONTENT_TYPE);
    assertThat(eventsOn(AggregateKind.ofType(type.name()))).contains(type.name());
  }

  @ParameterizedTest
  @EnumSource
  void describesNoEventThatIsNotThere(AggregateKind kind) {
    assertThat(EventTypes.ALL).extracting(EventType::name).containsAll(eventsOn(kind));
  }

  @Test
  void refersOnlyToWhatIsThere() {
    assertThat(DOCUMENT.findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(
            reference -> {
              if (reference.startsWith("#")) {
                assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode()).isFalse();
              } else {
                assertThat(Files.exists(FOLDER.resolve(reference))).isTrue();
              }
            });
  }

  @Test
  void everyMessageHasAKeyAndAPayload() {
    assertThat(DOCUMENT.at("/components/messages").values())
        .allSatisfy(
            message -> {
              assertThat(message.at("/bindings/kafka/key").isObject()).isTrue();
              assertThat(message.get("payload").isObject()).isTrue();
            });
  }

  private static List<String> eventsOn(AggregateKind kind) {
    return channels()
        .filter(each -> each.get("address").stringValue().equals(eventTopic(kind)))
        .flatMap(each -> each.get("messages").propertyNames().stream())
        .toList();
  }

  private static Stream<JsonNode> channels() {
    return DOCUMENT.get("channels").valueStream();
  }

  private static List<String> topics() {
    Stream<String> events = Arrays.stream(AggregateKind.values()).map(AsyncApiTest::eventTopic);
    Stream<String> named =
        Arrays.stream(Topics.class.getFields())
            .filter(each -> Modifier.isStatic(each.getModifiers()))
            .map(AsyncApiTest::value);
    return Stream.concat(events, named).toList();
  }

  private static String eventTopic(AggregateKind kind) {
    String first = Topics.events(kind, 1);
    return first.substring(0, first.length() - 1) + "{epoch}";
  }

  private static String value(Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static List<EventType> types() {
    return EventTypes.ALL;
  }
}
