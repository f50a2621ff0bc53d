package se.samverkanstrappan.command.importing.run;

import java.util.List;
import se.samverkanstrappan.command.importing.source.Fault;
import se.samverkanstrappan.command.importing.source.Faults;
import se.samverkanstrappan.command.importing.source.Unreadable;

/**
 * What an import came to.
 *
 * @param faults the first of them
 * @param moreFaults how many there are besides
 */
public record Result(
    Outcome outcome, long added, long unchanged, List<Fault> faults, long moreFaults) {
  /** How it ended. */
  public enum Outcome {
    /** What was to go in is in. */
    DONE,
    /** Nothing went in because of the faults. */
    REFUSED,
    /** All was to go in, but others who wrote at the same time kept some of it out. */
    INCOMPLETE
  }

  /** Whether it is not as was asked for. */
  public boolean refused() {
    return outcome != Outcome.DONE;
  }

  /** Nothing of it could be read. */
  public static Result unreadable(Unreadable e) {
    return new Result(Outcome.REFUSED, 0, 0, e.faults(), 0);
  }

  static Result of(Outcome outcome, Tally tally, Faults faults) {
    return new Result(outcome, tally.added(), tally.unchanged(), faults.listed(), faults.more());
  }
}
