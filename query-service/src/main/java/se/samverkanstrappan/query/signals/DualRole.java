package se.samverkanstrappan.query.signals;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.signals.Clearing.Way;

/** An actor supervises what it also supports or pays for. */
final class DualRole implements Signal {
  @Override
  public List<About> days(Course course) {
    return RolesHeld.byActor(course).entrySet().stream()
        .map(each -> new About(each.getKey(), both(each.getValue())))
        .toList();
  }

  private static Days both(RolesHeld roles) {
    Days supervises = roles.in(Role.SUPERVISOR).days();
    return supervises.and(roles.in(Role.SUPPORTER, Role.FINANCIER).days());
  }

  @Override
  public Basis on(LocalDate day, @Nullable String subject, Course course) {
    List<DatedEntry<RoleHeld>> held =
        requireNonNull(RolesHeld.byActor(course).get(requireNonNull(subject)))
            .in(Role.SUPERVISOR, Role.SUPPORTER, Role.FINANCIER)
            .all()
            .stream()
            .filter(each -> each.covers(day))
            .toList();
    List<Role> others =
        held.stream()
            .map(each -> each.entry().role())
            .filter(role -> role != Role.SUPERVISOR)
            .distinct()
            .sorted()
            .toList();
    return new Basis(
        Details.NONE.with("role", Role.SUPERVISOR).with("others", others),
        held.stream().map(DatedEntry::id).toList(),
        Clearing.by(Way.END_ROLE).with("role", Role.SUPERVISOR).with("others", others));
  }
}
