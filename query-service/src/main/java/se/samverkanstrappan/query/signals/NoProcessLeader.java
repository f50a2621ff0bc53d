package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.signals.Clearing.Way;

/** Nobody holds the role of process leader. */
final class NoProcessLeader implements Signal {
  @Override
  public List<About> days(Course course) {
    Days led = RolesHeld.of(course).in(Role.PROCESS_LEADER).days();
    return Signal.aboutAll(course.open().without(led));
  }

  @Override
  public Basis on(LocalDate day, @Nullable String subject, Course course) {
    return new Basis(
        Details.NONE,
        endedLast(RolesHeld.of(course).in(Role.PROCESS_LEADER).all()),
        Clearing.by(Way.TAKE_ROLE).with("role", Role.PROCESS_LEADER));
  }

  /** Of roles that have all ended, those that ended last. */
  private static List<String> endedLast(List<DatedEntry<RoleHeld>> ended) {
    LocalDate last =
        ended.stream()
            .map(each -> Objects.requireNonNull(each.to()))
            .max(Comparator.naturalOrder())
            .orElse(null);
    return ended.stream()
        .filter(each -> Objects.equals(each.to(), last))
        .map(DatedEntry::id)
        .toList();
  }
}
