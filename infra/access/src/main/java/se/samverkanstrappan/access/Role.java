package se.samverkanstrappan.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody does here; one may have several. */
public enum Role {
  /** Logs and changes the collaborations that its organisation owns or takes part in. */
  PROCESS_OWNER,
  /** Follows all collaborations and sets ambitions. */
  MANAGER,
  /** Follows up government assignments. */
  REVIEWER,
  /** Keeps the register and the installation, and may do all that the others may. */
  ADMIN,
  /** The other service; no person has it. */
  SERVICE;

  /** The role as it stands in claims and on command lines, such as {@code process-owner}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role of that word; none where it is another's word. */
  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }
}
