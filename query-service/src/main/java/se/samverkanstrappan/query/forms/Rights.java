package se.samverkanstrappan.query.forms;

import java.time.LocalDate;
import java.util.function.Predicate;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.collaboration.StandingEntry;

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

  /**
   * Whether who asks tells of it: process owners of who owns it, takes part or has taken part; who
   * has left still tells what was while it took part.
   */
  public static boolean tell(Subject subject) {
    return tell(subject.collaboration());
  }

  /** The same of a collaboration. */
  public static boolean tell(KnownCollaboration known) {
    return Identity.current()
        .filter(
            asking ->
                asking.is(Role.ADMIN)
                    || asking.is(Role.PROCESS_OWNER) && isOf(asking, known, stay -> true))
        .isPresent();
  }

  /** Whether who asks tells of an actor: who runs it of all, and others of their own. */
  public static boolean tellOf(Subject subject, String actor) {
    return run(subject) || tell(subject) && isOf(actor);
  }

  /**
   * Whether who asks corrects what was told of all: who runs it, and process owners of who takes
   * part; who has left does not.
   */
  public static boolean correct(Subject subject) {
    return run(subject) || isIn(Role.PROCESS_OWNER, subject.collaboration());
  }

  /** Whether who asks says what is aimed at: who runs it, and managers of who takes part. */
  public static boolean aim(Subject subject) {
    return run(subject) || isIn(Role.MANAGER, subject.collaboration());
  }

  /** The same of an entry that stands, which is set right or taken back. */
  public static boolean correct(Subject subject, Entry standing) {
    return switch (standing) {
      case Interaction it -> correct(subject);
      case Obstacle it -> correct(subject);
      case RoleHeld it -> tellOf(subject, it.actor());
      case MandateHeld it -> tellOf(subject, it.actor());
      case Perception it -> tellOf(subject, it.actor());
      case Ambition it -> aim(subject);
      case Stay it -> run(subject);
      case LifecycleChange it -> run(subject);
      case Link it -> run(subject);
    };
  }

  private static boolean isOf(String actor) {
    return Identity.current().filter(asking -> asking.actsFor(actor)).isPresent();
  }

  /** Whether who asks is of who owns it or takes part and has not left. */
  private static boolean isIn(Role role, KnownCollaboration known) {
    return Identity.current()
        .filter(asking -> asking.is(role) && isOf(asking, known, stay -> stay.leftOn() == null))
        .isPresent();
  }

  private static boolean isOf(Identity asking, KnownCollaboration known, Predicate<Stay> when) {
    return asking.actsFor(known.head().owner())
        || known.entries(Stay.class, LocalDate.MAX).stream()
            .map(StandingEntry::entry)
            .anyMatch(stay -> asking.actsFor(stay.actor()) && when.test(stay));
  }
}
