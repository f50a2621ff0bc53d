package se.samverkanstrappan.query.loginteraction;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.Part;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.collaboration.StandingEntry;
import se.samverkanstrappan.query.web.Language;

/**
 * What can be chosen on the form.
 *
 * @param actors everybody who takes part or has taken part, in the order of their names
 */
record Choices(List<Actor> actors) {
  /**
   * Somebody who may have been there.
   *
   * @param here whether it takes part today; what is logged may be of a day when it did not yet, or
   *     still did
   */
  record Actor(String id, String name, boolean here) {}

  /** The observations that speak for a step. */
  record Group(int step, List<Observation> observations) {}

  static Choices of(KnownCollaboration known, LocalDate today, Map<String, String> names) {
    Map<String, Boolean> here = new LinkedHashMap<>();
    for (StandingEntry<Stay> each : known.entries(Stay.class, today)) {
      here.merge(each.entry().actor(), each.entry().leftOn() == null, Boolean::logicalOr);
    }
    return new Choices(
        here.entrySet().stream()
            .map(each -> actor(each.getKey(), each.getValue(), names))
            .sorted(Comparator.comparing(Actor::name, Language.swedishOrder()::compare))
            .toList());
  }

  private static Actor actor(String id, boolean here, Map<String, String> names) {
    return new Actor(id, names.getOrDefault(id, id), here);
  }

  /** The ids of all of them. */
  List<String> ids() {
    return actors.stream().map(Actor::id).toList();
  }

  /** The ids of those who take part today. */
  List<String> here() {
    return actors.stream().filter(Actor::here).map(Actor::id).toList();
  }

  public List<InteractionForm> forms() {
    return List.of(InteractionForm.values());
  }

  public List<Part> parts() {
    return List.of(Part.values());
  }

  /** The lowest step first. */
  public List<Group> groups() {
    return Arrays.stream(Observation.values())
        .map(each -> each.step().number())
        .distinct()
        .sorted()
        .map(Choices::group)
        .toList();
  }

  private static Group group(int step) {
    return new Group(
        step,
        Arrays.stream(Observation.values()).filter(each -> each.step().number() == step).toList());
  }
}
