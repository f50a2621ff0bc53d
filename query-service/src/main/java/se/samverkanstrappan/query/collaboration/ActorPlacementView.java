package se.samverkanstrappan.query.collaboration;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.placement.ActorSegment;

/**
 * All that is known of one actor in one collaboration; the value on {@code placement-views.v1}.
 *
 * @param version the version of the collaboration it is worked out from
 * @param rule the id of the rule it is placed by
 * @param segments where it stands, on the days on which it stands anywhere; who holds a role
 *     without being a participant stands nowhere
 * @param roles in order of the days they began
 * @param mandates in order of their days
 * @param perceptions in order of their days
 */
public record ActorPlacementView(
    String collaboration,
    String actor,
    long version,
    String rule,
    List<ActorSegment> segments,
    List<RolePeriod> roles,
    List<MandateFrom> mandates,
    List<PerceptionGiven> perceptions) {

  public ActorPlacementView {
    segments = List.copyOf(segments);
    // Older generations tell nothing but segments.
    roles = List.copyOf(requireNonNullElse(roles, List.of()));
    mandates = List.copyOf(requireNonNullElse(mandates, List.of()));
    perceptions = List.copyOf(requireNonNullElse(perceptions, List.of()));
  }

  /** A role that it holds; {@code to} is the first day on which it no longer does. */
  public record RolePeriod(Role role, LocalDate from, @Nullable LocalDate to) {
    /** Whether the role is held on a day. */
    public boolean covers(LocalDate day) {
      return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
  }

  /** A mandate, until the next one; of two on one day, the one that comes later. */
  public record MandateFrom(Mandate mandate, LocalDate from) {}

  /**
   * What it thinks of the collaboration.
   *
   * @param perceived the step it says the collaboration stands on, 1 to 8
   * @param desired the step it wishes, 1 to 8
   */
  public record PerceptionGiven(LocalDate date, int perceived, @Nullable Integer desired) {}

  /** Nothing is known of an actor any more. */
  public static ActorPlacementView none(CollaborationView view, String actor) {
    return new ActorPlacementView(
        view.id(), actor, view.version(), view.rule(), List.of(), List.of(), List.of(), List.of());
  }
}
