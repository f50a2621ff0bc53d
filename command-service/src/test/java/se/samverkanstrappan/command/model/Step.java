package se.samverkanstrappan.command.model;

/** One thing in a sequence. */
sealed interface Step {

  record Ask(Command command, Match match) implements Step {}

  record DaysGo(int days) implements Step {}

  /** What {@code If-Match} says. */
  enum Match {
    NONE,
    RIGHT,
    WRONG
  }
}
