package se.samverkanstrappan.query.actor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.actor.ActorEvent;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.Language;

/** What actors are called, and what they are. */
@Component
public final class ActorNames {
  private final ReadModel readModel;

  ActorNames(ReadModel readModel) {
    this.readModel = readModel;
  }

  /** Every actor's name by its id; the Swedish one where there is no English. */
  public Map<String, String> in(Language language) {
    return readModel.actors().stream()
        .collect(Collectors.toMap(ActorView::id, actor -> name(actor, language)));
  }

  /** Who does on a day what an actor was there for: itself, or who took over in the end. */
  public String current(ActorView actor, LocalDate day) {
    return new Register(readModel.actors()).current(actor, day);
  }

  /** Who had taken over by a day in the end, by the id of each actor that somebody had. */
  public Map<String, String> successors(LocalDate day) {
    List<ActorView> actors = readModel.actors();
    Register register = new Register(actors);
    return actors.stream()
        .filter(actor -> actor.profile().successor() != null)
        .filter(actor -> !register.current(actor, day).equals(actor.id()))
        .collect(Collectors.toMap(ActorView::id, actor -> register.current(actor, day)));
  }

  /** The ids of the actors that exist on a day. */
  public Set<String> existing(LocalDate day) {
    return new Register(readModel.actors())
        .existing(true, day).stream().map(ActorView::id).collect(Collectors.toSet());
  }

  /** What kind every actor is of, by its id. */
  public Map<String, ActorKind> kinds() {
    return readModel.actors().stream()
        .collect(Collectors.toMap(ActorView::id, actor -> actor.profile().kind()));
  }

  /**
   * What kind every actor was of as the register had it at an instant.
   *
   * @param knownAt null for now
   */
  public Map<String, ActorKind> kinds(@Nullable Instant knownAt) {
    if (knownAt == null) {
      return kinds();
    }
    Map<String, ActorKind> kinds = new HashMap<>();
    try (Stream<RecordedEvent> events = readModel.events(AggregateKind.ACTOR)) {
      events
          .filter(event -> !event.recordedAt().isAfter(knownAt))
          .forEach(event -> learn(event, kinds));
    }
    return kinds;
  }

  private static void learn(RecordedEvent event, Map<String, ActorKind> kinds) {
    if (event.payload() instanceof ActorEvent told) {
      kinds.put(event.aggregateId(), told.profile().kind());
    }
  }

  private static String name(ActorView actor, Language language) {
    String english = actor.profile().nameEn();
    return language == Language.EN && english != null ? english : actor.profile().name();
  }
}
