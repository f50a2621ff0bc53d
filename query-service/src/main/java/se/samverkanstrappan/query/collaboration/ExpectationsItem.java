package se.samverkanstrappan.query.collaboration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.perception.Expectations;
import se.samverkanstrappan.query.placement.DatedEntry;

/**
 * What the participants think of a collaboration, beside where it stands.
 *
 * @param perceived the newest perception that still counts of each participant, by actor
 * @param gap the highest perceived step less the lowest; null, as they, without an answer
 * @param unanswered the participants without one
 */
record ExpectationsItem(
    List<Perceived> perceived,
    @Nullable Integer lowest,
    @Nullable Integer highest,
    @Nullable Integer gap,
    int answered,
    int participants,
    List<String> unanswered) {

  /**
   * What one of them thinks.
   *
   * @param entry the id of the entry that says so
   */
  record Perceived(
      String actor, int perceived, @Nullable Integer desired, PartialDate date, String entry) {
    static Perceived of(DatedEntry<Perception> it) {
      Perception told = it.entry();
      return new Perceived(told.actor(), told.perceived(), told.desired(), told.date(), it.id());
    }
  }

  static ExpectationsItem of(Expectations it) {
    return new ExpectationsItem(
        it.newest().values().stream().map(Perceived::of).toList(),
        it.lowest(),
        it.highest(),
        it.gap(),
        it.answered(),
        it.participants(),
        it.unanswered());
  }
}
