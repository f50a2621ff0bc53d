package se.samverkanstrappan.query.followup.fixing;

import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.Role;

/** Who fixes follow-ups: the write side decides, and this spares others a form in vain. */
public final class MayFix {
  private MayFix() {}

  /** Whether who asks may, as far as is known here. */
  public static boolean any() {
    return Identity.current()
        .filter(asking -> asking.is(Role.REVIEWER) || asking.is(Role.ADMIN))
        .isPresent();
  }
}
