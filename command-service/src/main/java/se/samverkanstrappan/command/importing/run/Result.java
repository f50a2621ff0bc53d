package se.samverkanstrappan.command.importing.run;

import java.util.List;
import se.samverkanstrappan.command.importing.source.Fault;
import se.samverkanstrappan.command.importing.source.Faults;
import se.samverkanstrappan.command.importing.source.Unreadable;

/**
 * What an import came to.
 *
 * @param refused whether nothing was to go in because of the faults
 * @param faults the first of them
 * @param moreFaults how many there are besides
 */
public record Result(
    boolean refused, long added, long unchanged, List<Fault> faults, long moreFaults) {
  /** Nothing of it could be read. */
  public static Result unreadable(Unreadable e) {
    return new Result(true, 0, 0, e.faults(), 0);
  }

  static Result of(boolean refused, Tally tally, Faults faults) {
    return new Result(refused, tally.added(), tally.unchanged(), faults.listed(), faults.more());
  }
}
