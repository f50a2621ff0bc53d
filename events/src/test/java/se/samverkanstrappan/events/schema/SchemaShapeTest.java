package se.samverkanstrappan.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverkanstrappan.events.codec.EventType;
import se.samverkanstrappan.events.codec.EventTypes;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import tools.jackson.databind.JsonNode;

/** The schemas and the classes say the same, so that neither is changed without the other. */
class SchemaShapeTest {
  @ParameterizedTest
  @MethodSource("names")
  void everySchemaIsOneByTheRulesOfJsonSchema(String name) {
    assertThat(Schemas.faultsOfSchema(name)).isEmpty();
    assertThat(Schemas.document(name).get("$schema").stringValue())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
  }

  @ParameterizedTest
  @MethodSource("names")
  void everySchemaSaysWhatItIs(String name) {
    assertThat(Schemas.document(name).path("title").asString("")).isNotBlank();
    assertThat(Schemas.document(name).path("description").asString("")).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyEventHasASchemaWithItsFields(EventType type) {
    String name = type.name() + ".v" + type.dataVersion();

    assertSaysTheSame(Schemas.document(name), type.payload());
  }

  @ParameterizedTest
  @CsvSource({
    "interaction, collaboration.Interaction",
    "attendance, collaboration.Attendance",
    "evidence, collaboration.Evidence",
    "actorProfile, actor.ActorProfile",
    "stay, collaboration.Stay",
    "roleHeld, collaboration.RoleHeld",
    "mandateHeld, collaboration.MandateHeld",
    "perception, collaboration.Perception",
    "ambition, collaboration.Ambition",
    "obstacle, collaboration.Obstacle",
    "lifecycleChange, collaboration.LifecycleChange",
    "link, collaboration.Link",
    "task, assignment.Task",
    "report, assignment.Report",
    "assignmentProfile, assignment.AssignmentProfile"
  })
  void everySharedRecordHasADefinitionWithItsFields(String definition, String name)
      throws ClassNotFoundException {
    assertSaysTheSame(definition(definition), Class.forName("se.samverkanstrappan.events." + name));
  }

  @ParameterizedTest
  @CsvSource({
    "actorKind, ActorKind",
    "area, Area",
    "collaborationForm, CollaborationForm",
    "interactionForm, InteractionForm",
    "observation, Observation",
    "part, Part",
    "lifecycleKind, LifecycleKind",
    "role, Role",
    "mandate, Mandate",
    "obstacleKind, ObstacleKind",
    "reportKind, ReportKind"
  })
  void everyWordOfTheVocabularyIsInItsDefinition(String definition, String name)
      throws ClassNotFoundException {
    Class<?> words = Class.forName("se.samverkanstrappan.events.vocabulary." + name);

    assertThat(texts(definition(definition).get("enum")))
        .containsExactly(
            Arrays.stream(words.getEnumConstants()).map(Object::toString).toArray(String[]::new));
  }

  @Test
  void theStepsAreThoseOfTheLadder() {
    assertThat(definition("step").get("minimum").intValue()).isEqualTo(1);
    assertThat(definition("step").get("maximum").intValue()).isEqualTo(LadderStep.values().length);
  }

  @Test
  void theEnvelopeNamesTheSchemaOfEveryRevision() {
    List<String> named =
        Schemas.document(Schemas.CLOUD_EVENT)
            .get("allOf")
            .valueStream()
            .map(each -> each.at("/then/properties/data/$ref").stringValue())
            .toList();

    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            names().stream()
                .filter(each -> each.indexOf('.') < each.lastIndexOf('.'))
                .map(each -> each + ".schema.json")
                .toList());
  }

  private static void assertSaysTheSame(JsonNode schema, Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    assertThat(schema.get("properties").propertyNames())
        .containsExactly(names(Arrays.stream(components)));
    assertThat(texts(schema.get("required")))
        .containsExactly(names(Arrays.stream(components).filter(SchemaShapeTest::required)));
  }

  private static boolean required(RecordComponent component) {
    return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static String[] names(Stream<RecordComponent> components) {
    return components.map(RecordComponent::getName).toArray(String[]::new);
  }

  private static JsonNode definition(String name) {
    return Schemas.document(Schemas.COMMON).get("$defs").get(name);
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::stringValue).toList();
  }

  private static List<String> names() {
    return Schemas.names();
  }

  private static List<EventType> types() {
    return EventTypes.ALL;
  }
}
