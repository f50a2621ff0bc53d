package se.samverkanstrappan.query.subscription;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.signals.SignalCode;

/** Something in a collaboration that is another from a day on than it was the day before. */
public sealed interface Change {
  /** The first day on which it is so. */
  LocalDate day();

  /** What kind of change it is, by a word that stays. */
  String kind();

  /** What tells it from other changes of its kind, of the same collaboration on the same day. */
  default List<String> of() {
    return List.of();
  }

  /** The established step rose or fell. */
  record StepMoved(LocalDate day, int from, int to) implements Change {
    @Override
    public String kind() {
      return to > from ? "STEP_ROSE" : "STEP_FELL";
    }
  }

  /** The collaboration is in another part of its life. */
  record StatusMoved(LocalDate day, Turn turn) implements Change {
    @Override
    public String kind() {
      return turn.name();
    }
  }

  /** What may happen to a collaboration as a whole. */
  enum Turn {
    OPENED,
    PAUSED,
    RESUMED,
    CLOSED,
    REOPENED
  }

  /**
   * A signal began, or ended.
   *
   * @param subject the id of the actor or the entry it is about; null for the collaboration
   */
  record SignalMoved(LocalDate day, SignalCode code, @Nullable String subject, boolean began)
      implements Change {
    @Override
    public String kind() {
      return began ? "SIGNAL_BEGAN" : "SIGNAL_ENDED";
    }

    @Override
    public List<String> of() {
      return subject == null ? List.of(code.name()) : List.of(code.name(), subject);
    }
  }
}
