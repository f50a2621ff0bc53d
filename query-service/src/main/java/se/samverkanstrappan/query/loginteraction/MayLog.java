package se.samverkanstrappan.query.loginteraction;

import java.time.LocalDate;
import java.util.stream.Stream;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;

/** Who logs what happened: the write side decides, and this spares others a form in vain. */
public final class MayLog {
  private MayLog() {}

  /** Whether who asks may, as far as is known here. */
  public static boolean in(KnownCollaboration known) {
    return Identity.current().filter(asking -> may(asking, known)).isPresent();
  }

  /** Process owners of who owns it, and of who takes part or has taken part. */
  private static boolean may(Identity asking, KnownCollaboration known) {
    return asking.is(Role.ADMIN)
        || asking.is(Role.PROCESS_OWNER)
            && Stream.concat(
                    Stream.of(known.head().owner()),
                    known.entries(Stay.class, LocalDate.MAX).stream()
                        .map(each -> each.entry().actor()))
                .anyMatch(asking::actsFor);
  }
}
