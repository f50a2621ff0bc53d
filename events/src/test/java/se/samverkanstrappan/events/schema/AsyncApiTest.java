package se.samverkanstrappan.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
  void describesEveryRevisionOfEveryEvent(EventType type) {
    for (int revision = 1; revision <= type.dataVersion(); revision++) {
      JsonNode message = DOCUMENT.at("/components/messages/" + message(type, revision));
      JsonNode narrowed = message.at("/payload/schema/allOf/1/properties");

      assertThat(message.get("name").stringValue()).isEqualTo(type.name());
      assertThat(message.get("contentType").stringValue()).isEqualTo(CloudEventCodec.CONTENT_TYPE);
      assertThat(narrowed.at("/type/const").stringValue()).isEqualTo(type.name());
      assertThat(narrowed.at("/dataversion/const").intValue()).isEqualTo(revision);
      assertThat(narrowed.at("/data/$ref").stringValue())
          .isEqualTo("schemas/" + type.name() + ".v" + revision + ".schema.json");
    }
  }

  @ParameterizedTest
  @EnumSource
  void describesEveryEventOnTheTopicOfItsKindAndNoOther(AggregateKind kind) {
    assertThat(eventsOn(kind))
        .containsExactlyElementsOf(
            EventTypes.ALL.stream()
                .filter(each -> AggregateKind.ofType(each.name()) == kind)
                .flatMap(AsyncApiTest::messages)
                .toList());
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

  private static Stream<String> messages(EventType type) {
    return IntStream.rangeClosed(1, type.dataVersion()).mapToObj(each -> message(type, each));
  }

  /** What is no longer written stays on the topic, as a message of its own. */
  private static String message(EventType type, int revision) {
    return revision == type.dataVersion() ? type.name() : type.name() + ".v" + revision;
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
