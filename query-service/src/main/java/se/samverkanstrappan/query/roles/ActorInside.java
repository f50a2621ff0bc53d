package se.samverkanstrappan.query.roles;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.query.placement.ActorSegment;

/**
 * What is known of one actor in one collaboration.
 *
 * @param segments the days on which it is a participant and the collaboration is not closed
 * @param mandates in order of their days, and within a day as they were told
 */
public record ActorInside(
    String actor, List<ActorSegment> segments, List<RolePeriod> roles, List<MandateFrom> mandates) {

  boolean isParticipant(LocalDate day) {
    return segments.stream().anyMatch(each -> each.covers(day));
  }

  /** The roles of a day, each as often as it was told. */
  public List<RolePeriod> roles(LocalDate day) {
    return roles.stream().filter(each -> each.covers(day)).toList();
  }

  /** The mandate of a day; null where there is none. */
  public @Nullable Mandate mandate(LocalDate day) {
    return mandates.stream()
        .filter(each -> !each.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .map(MandateFrom::mandate)
        .orElse(null);
  }
}
