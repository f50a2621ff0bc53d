package se.samverkanstrappan.command.importing.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.importing.run.Mode;
import se.samverkanstrappan.command.importing.run.Progress;
import se.samverkanstrappan.command.importing.run.Result;
import se.samverkanstrappan.command.importing.source.Fault;
import se.samverkanstrappan.events.Timestamps;

/**
 * What is known of an import.
 *
 * @param done how many things the phase is done with, of the total
 * @param moreFaults how many there are besides those listed
 * @param detail what to do, where it did not come to its end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportJob(
    String id,
    State state,
    Progress.Phase phase,
    long done,
    long total,
    boolean dryRun,
    Mode mode,
    long added,
    long unchanged,
    List<Fault> faults,
    long moreFaults,
    @Nullable String detail,
    String startedAt,
    @Nullable String endedAt) {

  /** How an import stands. */
  public enum State {
    RUNNING,
    /** What was to go in is in; with faults where what has none was asked for. */
    DONE,
    /** Nothing went in because of the faults. */
    REFUSED,
    /** Others who wrote at the same time kept some of it out; it may be sent again. */
    INCOMPLETE,
    FAILED,
    INTERRUPTED
  }

  static ImportJob started(String id, Mode mode, boolean dryRun, Instant at) {
    return new ImportJob(
        id,
        State.RUNNING,
        Progress.Phase.CHECKING,
        0,
        0,
        dryRun,
        mode,
        0,
        0,
        List.of(),
        0,
        null,
        Timestamps.format(at),
        null);
  }

  ImportJob at(Progress progress) {
    return new ImportJob(
        id,
        state,
        progress.phase(),
        progress.done(),
        progress.total(),
        dryRun,
        mode,
        added,
        unchanged,
        faults,
        moreFaults,
        detail,
        startedAt,
        endedAt);
  }

  private static State state(Result result) {
    return switch (result.outcome()) {
      case DONE -> State.DONE;
      case REFUSED -> State.REFUSED;
      case INCOMPLETE -> State.INCOMPLETE;
    };
  }

  ImportJob ended(Result result, Instant at) {
    return new ImportJob(
        id,
        state(result),
        phase,
        done,
        total,
        dryRun,
        mode,
        result.added(),
        result.unchanged(),
        result.faults(),
        result.moreFaults(),
        null,
        startedAt,
        Timestamps.format(at));
  }

  /** It did not come to its end. */
  ImportJob cutOff(State how, String why, @Nullable Instant at) {
    return new ImportJob(
        id,
        how,
        phase,
        done,
        total,
        dryRun,
        mode,
        added,
        unchanged,
        faults,
        moreFaults,
        why,
        startedAt,
        at == null ? null : Timestamps.format(at));
  }
}
