package se.samverkanstrappan.query.followup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.collaboration.StandingEntry;

/**
 * What holds or held a collaboration back while it served a task.
 *
 * @param id of the entry
 * @param resolvedOn null where it still does
 */
public record ObstacleRow(
    String id,
    ObstacleKind kind,
    PartialDate raisedOn,
    @Nullable PartialDate resolvedOn,
    @JsonUnwrapped Trace trace) {

  /** Those there were on any of some days, in order of the days they were raised and of ids. */
  static List<ObstacleRow> on(List<Span> days, Linked linked, Asked asked) {
    LocalDate openedOn = linked.known().openedOn();
    return linked.known().entries(Obstacle.class, asked.asOf()).stream()
        .filter(each -> standing(each.entry(), openedOn).firstShared(days, asked.asOf()) != null)
        .sorted(
            Comparator.comparing(
                    (StandingEntry<Obstacle> each) -> standing(each.entry(), openedOn).from())
                .thenComparing(StandingEntry::id))
        .map(each -> of(each, linked, asked))
        .toList();
  }

  /** What was resolved on the day it was raised was there on that day. */
  private static Span standing(Obstacle obstacle, LocalDate openedOn) {
    Span days = Span.counted(obstacle.raisedOn(), obstacle.resolvedOn(), openedOn);
    return days.covers(days.from()) ? days : new Span(days.from(), days.from().plusDays(1));
  }

  private static ObstacleRow of(StandingEntry<Obstacle> standing, Linked linked, Asked asked) {
    Obstacle obstacle = standing.entry();
    return new ObstacleRow(
        standing.id(),
        obstacle.kind(),
        obstacle.raisedOn(),
        obstacle.resolvedOn(),
        Trace.of(
            linked.id(), List.of(standing.id()), new Addresses(asked).collaboration(linked.id())));
  }
}
