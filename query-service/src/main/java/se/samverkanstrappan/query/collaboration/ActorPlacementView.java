package se.samverkanstrappan.query.collaboration;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.placement.ActorSegment;
import se.samverkanstrappan.query.placement.AsGiven;
import se.samverkanstrappan.query.roles.MandateFrom;
import se.samverkanstrappan.query.roles.RolePeriod;

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
    // Hundreds of thousands are kept in memory, of some thousand collaborations and actors.
    collaboration = collaboration.intern();
    actor = actor.intern();
    rule = rule.intern();
    segments = List.copyOf(segments);
    // Older generations tell nothing but segments.
    roles = List.copyOf(requireNonNullElse(roles, List.of()));
    mandates = List.copyOf(requireNonNullElse(mandates, List.of()));
    perceptions = List.copyOf(requireNonNullElse(perceptions, List.of()));
  }

  /**
   * What it thinks of the collaboration.
   *
   * @param perceived the step it says the collaboration stands on, 1 to 8
   * @param desired the step it wishes, 1 to 8
   * @param dateGiven how the date was given; null: to the day
   */
  public record PerceptionGiven(
      LocalDate date, int perceived, @Nullable Integer desired, @Nullable PartialDate dateGiven) {
    public PerceptionGiven {
      dateGiven = AsGiven.kept(dateGiven, date);
    }

    /** The date as it was given. */
    public PartialDate on() {
      return AsGiven.of(dateGiven, date);
    }
  }

  /** Nothing is known of an actor any more. */
  public static ActorPlacementView none(CollaborationView view, String actor) {
    return new ActorPlacementView(
        view.id(), actor, view.version(), view.rule(), List.of(), List.of(), List.of(), List.of());
  }
}
