package se.samverkanstrappan.query.roles;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.placement.AsGiven;

/**
 * That an actor is something in a collaboration (section 1).
 *
 * @param to the first day on which it no longer is; null where no end is known
 * @param fromGiven how the first day was given; null: to the day
 * @param toGiven the same of the end
 */
public record RolePeriod(
    Role role,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable PartialDate fromGiven,
    @Nullable PartialDate toGiven) {

  public RolePeriod {
    fromGiven = AsGiven.kept(fromGiven, from);
    toGiven = AsGiven.kept(toGiven, to);
  }

  /** Between dates that are known to the day. */
  public RolePeriod(Role role, LocalDate from, @Nullable LocalDate to) {
    this(role, from, to, null, null);
  }

  /** Whether a day is one of these days. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }

  /** The beginning as it was given. */
  public PartialDate begun() {
    return AsGiven.of(fromGiven, from);
  }

  /** The end as it was given; null where none is known. */
  public @Nullable PartialDate ended() {
    return AsGiven.orNull(toGiven, to);
  }

  /** The same without an end that comes after a day. */
  RolePeriod asOf(LocalDate day) {
    return to != null && to.isAfter(day) ? new RolePeriod(role, from, null, fromGiven, null) : this;
  }
}
