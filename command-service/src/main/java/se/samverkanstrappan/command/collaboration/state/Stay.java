package se.samverkanstrappan.command.collaboration.state;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * A time during which an actor is a participant.
 *
 * @param actor index of the actor among the collaboration's actors
 * @param leftOn the first day on which it no longer is; null while the stay goes on
 */
public record Stay(String id, int actor, PartialDate joinedOn, @Nullable PartialDate leftOn) {
  Stay endedOn(PartialDate leftOn) {
    return new Stay(id, actor, joinedOn, leftOn);
  }

  LocalDate from(LocalDate opening) {
    return joinedOn.countedFrom(opening);
  }

  LocalDate until(LocalDate opening) {
    return leftOn == null ? LocalDate.MAX : leftOn.countedFrom(opening);
  }

  boolean covers(LocalDate day, LocalDate opening) {
    return !day.isBefore(from(opening)) && day.isBefore(until(opening));
  }
}
