package se.samverkanstrappan.query.deadletters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a letter.
 *
 * @param reason what an administrator said, where one dismissed it
 * @param by the pseudonym of that administrator
 */
public record Resolution(How how, Instant at, @Nullable String reason, @Nullable String by) {
  /** In which way nothing is left to be done. */
  public enum How {
    /** The event that was missed came, and was folded. */
    FOLDED(false),
    /** The book has the event that was folded, and not the one of the letter. */
    CONFIRMED(false),
    /** The book has nothing that is missed: the record never was an event of it. */
    NOTHING_MISSING(true),
    /** An administrator said so. */
    DISMISSED(true);

    private final boolean lasting;

    How(boolean lasting) {
      this.lasting = lasting;
    }

    /** Whether it is about the record itself, so that no other generation need ask again. */
    boolean lasting() {
      return lasting;
    }
  }

  /** One that the program found out. */
  public static Resolution found(How how, Instant at) {
    return new Resolution(how, at, null, null);
  }
}
