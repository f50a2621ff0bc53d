package se.samverkanstrappan.query.collaboration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.RoleHeld;

/**
 * A role as a bundle writes it, and where the collaboration stood when it changed hands.
 *
 * @param stepAtStart what was established on the day the role began
 * @param stepAtEnd the same on the day from which it was no longer held; null while it is held
 */
record RoleItem(
    String id,
    @JsonUnwrapped RoleHeld role,
    @Nullable Integer stepAtStart,
    @Nullable Integer stepAtEnd) {

  static RoleItem of(StandingEntry<RoleHeld> standing, CollaborationOn on) {
    EntryDays days = new EntryDays(on.facts().openedOn());
    LocalDate end = days.end(standing.entry());
    return new RoleItem(
        standing.id(),
        standing.entry(),
        on.timeline().on(days.of(standing.entry())).step(),
        end == null ? null : on.timeline().on(end).step());
  }
}
