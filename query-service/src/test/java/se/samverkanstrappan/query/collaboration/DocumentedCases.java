package se.samverkanstrappan.query.collaboration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.actor.ActorRegistered;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.AmbitionSet;
import se.samverkanstrappan.events.collaboration.AssignmentLinked;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.Evidence;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.ObstacleRaised;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.PerceptionStated;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.RoleTaken;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The collaborations that public reports tell of, as the events they would be logged as. */
public final class DocumentedCases {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();
  private static final Bundle BUNDLE = read();

  private DocumentedCases() {}

  /** Registers the actors and assignments of the cases, and writes all collaborations. */
  public static void write(BookInMemory book) {
    for (JsonNode actor : bundle().get("actors")) {
      ObjectNode all = (ObjectNode) actor;
      all.putIfAbsent("aliases", all.arrayNode());
      ActorProfile profile = MAPPER.treeToValue(all, ActorProfile.class);
      book.register(actor.get("id").asString(), new ActorRegistered(profile));
    }
    for (JsonNode assignment : bundle().get("assignments")) {
      AssignmentProfile profile = MAPPER.treeToValue(assignment, AssignmentProfile.class);
      book.assign(assignment.get("id").asString(), new AssignmentCreated(profile));
    }
    for (String id : ids()) {
      Stream<DomainEvent> events = events(id).stream().map(RecordedEvent::payload);
      book.write(id, events.toArray(DomainEvent[]::new));
    }
  }

  public static List<String> ids() {
    return BUNDLE.collaborations().stream().map(Case::id).toList();
  }

  /** The cases as they are written down. */
  public static JsonNode bundle() {
    try (InputStream json = DocumentedCases.class.getResourceAsStream("/cases/documented.json")) {
      return MAPPER.readTree(Objects.requireNonNull(json));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  public static List<RecordedEvent> events(String id) {
    return BUNDLE.collaborations().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow()
        .events();
  }

  private static Bundle read() {
    return MAPPER.treeToValue(bundle(), Bundle.class);
  }

  private record Bundle(List<Case> collaborations) {}

  private record Participant(String actor, PartialDate joinedOn, @Nullable PartialDate leftOn) {}

  private record Change(LifecycleKind kind, PartialDate date, @Nullable String reason) {}

  private record Step(
      String id,
      PartialDate date,
      boolean estimated,
      InteractionForm form,
      List<Observation> observations,
      List<Attendance> participants,
      String summary,
      @Nullable String outcome,
      @Nullable List<Evidence> evidence) {
    Interaction interaction() {
      List<Evidence> shown = evidence == null ? List.of() : evidence;
      return new Interaction(
          date, estimated, form, observations, participants, summary, outcome, shown);
    }
  }

  private record Case(
      String id,
      String title,
      @Nullable String purpose,
      String owner,
      PartialDate openedOn,
      @Nullable PartialDate endsOn,
      CollaborationForm form,
      List<Area> areas,
      List<String> counties,
      List<Participant> participants,
      @JsonProperty("interactions") @Nullable List<Step> steps,
      @JsonProperty("lifecycle") @Nullable List<Change> changes,
      @Nullable List<JsonNode> roles,
      @Nullable List<JsonNode> mandates,
      @Nullable List<JsonNode> perceptions,
      @Nullable List<JsonNode> ambitions,
      @Nullable List<JsonNode> obstacles,
      @Nullable List<JsonNode> links) {

    List<RecordedEvent> events() {
      History history =
          History.of(id)
              .then(
                  new CollaborationOpened(
                      title, purpose, owner, openedOn, endsOn, form, areas, counties));
      for (Participant each : participants) {
        String stay = "stay-" + each.actor() + "-" + each.joinedOn();
        history.then(new ParticipantJoined(stay, new Stay(each.actor(), each.joinedOn(), null)));
        if (each.leftOn() != null) {
          history.then(new ParticipantLeft(stay, each.actor(), each.leftOn()));
        }
      }
      for (Step each : steps == null ? List.<Step>of() : steps) {
        history.then(new InteractionLogged(each.id(), each.interaction()));
      }
      for (Change each : changes == null ? List.<Change>of() : changes) {
        history.then(
            new LifecycleChanged("at-" + each.date(), each.kind(), each.date(), each.reason()));
      }
      tell(history, "role", roles, RoleHeld.class, RoleTaken::new);
      tell(history, "mandate", mandates, MandateHeld.class, MandateGiven::new);
      tell(history, "perception", perceptions, Perception.class, PerceptionStated::new);
      tell(history, "ambition", ambitions, Ambition.class, AmbitionSet::new);
      tell(history, "obstacle", obstacles, Obstacle.class, ObstacleRaised::new);
      tell(history, "link", links, Link.class, AssignmentLinked::new);
      return history.events();
    }

    private static <E extends Entry> void tell(
        History history,
        String word,
        @Nullable List<JsonNode> given,
        Class<E> kind,
        BiFunction<String, E, DomainEvent> event) {
      List<JsonNode> entries = given == null ? List.of() : given;
      for (int i = 0; i < entries.size(); i++) {
        String id = entries.get(i).path("id").asString(word + "-" + (i + 1));
        history.then(event.apply(id, MAPPER.treeToValue(entries.get(i), kind)));
      }
    }
  }
}
