package se.samverkanstrappan.query.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.CollaborationBook;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.DocumentedCases;
import se.samverkanstrappan.query.collaboration.InMemoryCollaborationState;
import se.samverkanstrappan.query.collaboration.Projection;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.signals.SignalChange;
import se.samverkanstrappan.query.signals.ToldSignals;

/** What other readers find on the view topics is what the published schemas say. */
class ViewSchemaTest {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @ParameterizedTest
  @MethodSource("cases")
  void collaborationViewsHaveTheShapeOfTheirSchema(String id) {
    assertThat(faults("collaboration-view", projection(id).view())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void placementViewsHaveTheShapeOfTheirSchema(String id) {
    for (ActorPlacementView each : projection(id).placements()) {
      assertThat(faults("placement-view", each)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void signalChangesHaveTheShapeOfTheirSchema(String id) {
    CollaborationView view = projection(id).view();
    List<SignalChange> changes =
        ToldSignals.next(id, null, view.version(), view.signals(), LocalDate.MAX).changes();

    assertThat(changes).isNotEmpty();
    for (SignalChange each : changes) {
      assertThat(faults("signal-change", each)).isEmpty();
    }
  }

  @Test
  void aPlacementViewOfAnOlderGenerationIsRead() {
    byte[] before =
        "{\"collaboration\":\"c\",\"actor\":\"a\",\"version\":3,\"rule\":\"r\",\"segments\":[]}"
            .getBytes(StandardCharsets.UTF_8);

    ActorPlacementView read =
        new JsonSerde<>(ActorPlacementView.class).deserializer().deserialize("views", before);

    assertThat(read.roles()).isEmpty();
    assertThat(read.mandates()).isEmpty();
    assertThat(read.perceptions()).isEmpty();
  }

  @Test
  void actorViewsHaveTheShapeOfTheirSchema() {
    assertThat(faults("actor-view", actor(Instant.EPOCH))).isEmpty();
  }

  @Test
  void assignmentViewsHaveTheShapeOfTheirSchema() {
    AssignmentProfile profile = CollaborationBook.assignment("Uppdrag", "2024-02");

    assertThat(faults("assignment-view", assignment(profile))).isEmpty();
  }

  @Test
  void assignmentViewsTellOfFollowUpsAndNotWhatTheySay() {
    AssignmentView before = assignment(CollaborationBook.assignment("Uppdrag", "2024-02"));
    FollowUpFixed fixed = CollaborationBook.fixed("fixed", "ru");
    AssignmentView view =
        Objects.requireNonNull(AssignmentView.after(Recorded.event("ru", 2, fixed), before));

    assertThat(faults("assignment-view", view)).isEmpty();
    assertThat(view.followUps())
        .singleElement()
        .satisfies(it -> assertThat(it.sha256()).isEqualTo(fixed.sha256()));
    assertThat(json(view)).doesNotContain(fixed.content());
  }

  @Test
  void anAssignmentViewOfAnOlderGenerationIsRead() {
    AssignmentView view = assignment(CollaborationBook.assignment("Uppdrag", "2024-02"));
    byte[] before = json(view).replace(",\"followUps\":[]", "").getBytes(StandardCharsets.UTF_8);

    AssignmentView read =
        new JsonSerde<>(AssignmentView.class).deserializer().deserialize("views", before);

    assertThat(before).hasSizeLessThan(json(view).getBytes(StandardCharsets.UTF_8).length);
    assertThat(read).isEqualTo(view);
  }

  @Test
  void whatWasWithdrawnHasTheShapeOfItsSchema() {
    List<RecordedEvent> events = new ArrayList<>(Recorded.collaborationOfTwo("forum"));
    events.add(Recorded.event("forum", 6, new CollaborationWithdrawn("Registered twice")));
    Projection projection =
        Projection.of(InMemoryCollaborationState.of(events), PlacementRule.CURRENT, actor -> null)
            .orElseThrow();

    assertThat(faults("collaboration-view", projection.view())).isEmpty();
    assertThat(json(projection.view())).contains("\"withdrawn\":true", "\"segments\":[]");
    assertThat(projection.placements()).isEmpty();
  }

  @Test
  void aViewFromBeforeCollaborationsCouldBeWithdrawnIsRead() {
    CollaborationView view = projection(cases().getFirst()).view();
    byte[] before = json(view).replace("\"withdrawn\":false,", "").getBytes(StandardCharsets.UTF_8);

    CollaborationView read =
        new JsonSerde<>(CollaborationView.class).deserializer().deserialize("views", before);

    assertThat(before).hasSizeLessThan(json(view).getBytes(StandardCharsets.UTF_8).length);
    assertThat(read).isEqualTo(view);
  }

  @Test
  void instantsAreWrittenWithSixDecimalsAlsoWhereTheyAreZero() {
    assertThat(json(actor(Instant.parse("2026-11-20T08:00:00Z"))))
        .contains("\"recordedAt\":\"2026-11-20T08:00:00.000000Z\"");
  }

  static List<String> cases() {
    return DocumentedCases.ids();
  }

  private static Projection projection(String id) {
    return Projection.of(
            InMemoryCollaborationState.of(DocumentedCases.events(id)),
            PlacementRule.CURRENT,
            actor -> null)
        .orElseThrow();
  }

  private static AssignmentView assignment(AssignmentProfile profile) {
    RecordedEvent created = Recorded.event("ru", 1, new AssignmentCreated(profile));
    return Objects.requireNonNull(AssignmentView.after(created, null));
  }

  private static ActorView actor(Instant recordedAt) {
    return new ActorView(
        "region-09",
        1,
        recordedAt,
        new ActorProfile(
            ActorKind.REGION,
            "Region Gotland",
            null,
            "09",
            "0980",
            null,
            false,
            List.of("kommun-0980"),
            null,
            null,
            null));
  }

  private static List<Error> faults(String schema, Object view) {
    return SCHEMAS
        .getSchema(SchemaLocation.of("classpath:schemas/" + schema + ".v1.schema.json"))
        .validate(json(view), InputFormat.JSON);
  }

  private static String json(Object view) {
    return new String(JsonSerde.bytes(view), StandardCharsets.UTF_8);
  }
}
