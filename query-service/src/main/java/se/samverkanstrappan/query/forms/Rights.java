package se.samverkanstrappan.query.forms;

import java.time.LocalDate;
import java.util.stream.Stream;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;

/**
 * Who may write what, as far as is known here: the write side decides, and this spares others a
 * form in vain.
 */
public final class Rights {
  private Rights() {}

  /** Whether who asks registers collaborations. */
  public static boolean open(Subject subject) {
    return Identity.current()
        .filter(asking -> asking.is(Role.ADMIN) || asking.is(Role.PROCESS_OWNER))
        .isPresent();
  }

  /** Whether who asks runs the collaboration: process owners of who owns it. */
  public static boolean run(Subject subject) {
    String owner = subject.collaboration().head().owner();
    return Identity.current()
        .filter(
            asking ->
                asking.is(Role.ADMIN) || asking.is(Role.PROCESS_OWNER) && asking.actsFor(owner))
        .isPresent();
  }

  /** Whether who asks tells of it: process owners of who owns it, takes part or has taken part. */
  public static boolean tell(Subject subject) {
    return tell(subject.collaboration());
  }

  /** The same of a collaboration. */
  public static boolean tell(KnownCollaboration known) {
    return Identity.current()
        .filter(
            asking -> asking.is(Role.ADMIN) || asking.is(Role.PROCESS_OWNER) && isOf(asking, known))
        .isPresent();
  }

  /** Whether who asks says what is aimed at: who runs it, and managers where it is told. */
  public static boolean aim(Subject subject) {
    return run(subject)
        || Identity.current()
            .filter(asking -> asking.is(Role.MANAGER) && isOf(asking, subject.collaboration()))
            .isPresent();
  }

  private static boolean isOf(Identity asking, KnownCollaboration known) {
    return Stream.concat(
            Stream.of(known.head().owner()),
            known.entries(Stay.class, LocalDate.MAX).stream().map(each -> each.entry().actor()))
        .anyMatch(asking::actsFor);
  }
}
