package se.samverkanstrappan.query.timeline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Timeline;

/**
 * A role that somebody holds or has held.
 *
 * @param id of the entry
 * @param step where the collaboration stood when it began; null where it stood nowhere
 */
record RoleRow(
    String id,
    String actor,
    Role role,
    PartialDate from,
    @Nullable PartialDate until,
    @Nullable Integer step) {

  /** Those told up to a day, the oldest first. */
  static List<RoleRow> of(KnownCollaboration known, LocalDate day, Named named) {
    Timeline timeline = known.timeline(day, PlacementRule.CURRENT);
    return known.entries(RoleHeld.class, day).stream()
        .map(
            each -> {
              RoleHeld held = each.entry();
              return new RoleRow(
                  each.id(),
                  named.actor(held.actor()),
                  held.role(),
                  held.from(),
                  held.until(),
                  timeline.on(held.from().countedFrom(known.openedOn())).step());
            })
        .toList();
  }
}
