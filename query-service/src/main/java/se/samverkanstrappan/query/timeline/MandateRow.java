package se.samverkanstrappan.query.timeline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;

/**
 * A mandate that a participant gave its representatives.
 *
 * @param id of the entry
 * @param covers the highest step it covers; null where it is unclear
 */
record MandateRow(
    String id,
    String actor,
    Mandate mandate,
    @Nullable Integer covers,
    PartialDate from,
    @Nullable String note) {

  /** Those told up to a day, by actor, the oldest of each first. */
  static List<MandateRow> of(KnownCollaboration known, LocalDate day, Named named) {
    return known.entries(MandateHeld.class, day).stream()
        .map(each -> of(each.id(), each.entry(), named))
        .sorted((one, other) -> named.order().compare(one.actor, other.actor))
        .toList();
  }

  private static MandateRow of(String id, MandateHeld held, Named named) {
    return new MandateRow(
        id,
        named.actor(held.actor()),
        held.mandate(),
        held.mandate().covers().map(LadderStep::number).orElse(null),
        held.from(),
        held.note());
  }
}
