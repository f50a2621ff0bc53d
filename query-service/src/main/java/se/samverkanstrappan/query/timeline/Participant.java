package se.samverkanstrappan.query.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.collaboration.ActorPlacement;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.web.Language;

/**
 * A stay of an actor as the page shows it.
 *
 * @param id of the entry
 * @param step null where the actor stands nowhere on the day
 */
record Participant(
    String id,
    String name,
    PartialDate joinedOn,
    @Nullable PartialDate leftOn,
    @Nullable Integer step,
    @Nullable Integer emerging) {

  /** Every stay begun up to a day: those that take part by their step, then those that left. */
  static List<Participant> of(KnownCollaboration known, LocalDate day, Map<String, String> names) {
    Map<String, ActorPlacement> placed =
        known.actors(day, PlacementRule.CURRENT).stream()
            .collect(Collectors.toMap(ActorPlacement::actor, Function.identity()));
    return known.entries(Stay.class, day).stream()
        .map(
            each -> {
              Stay stay = each.entry();
              ActorPlacement at = stay.leftOn() == null ? placed.get(stay.actor()) : null;
              return new Participant(
                  each.id(),
                  names.getOrDefault(stay.actor(), stay.actor()),
                  stay.joinedOn(),
                  stay.leftOn(),
                  at == null ? null : at.step(),
                  at == null ? null : at.emerging());
            })
        .sorted(order())
        .toList();
  }

  private static Comparator<Participant> order() {
    Comparator<Integer> highestFirst = Comparator.reverseOrder();
    return Comparator.comparing(Participant::step, Comparator.nullsLast(highestFirst))
        .thenComparing(Participant::emerging, Comparator.nullsLast(highestFirst))
        .thenComparing(Participant::name, Language.swedishOrder()::compare);
  }
}
