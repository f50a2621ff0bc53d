package se.samverkanstrappan.command.importing.run;

import java.util.concurrent.atomic.AtomicLong;

/** How far an import has come; read by others while it runs. */
public final class Progress {
  private final AtomicLong done = new AtomicLong();
  private volatile Phase phase = Phase.CHECKING;
  private volatile long total;
  private volatile boolean stopped;

  /** What is being done. */
  public enum Phase {
    CHECKING,
    WRITING
  }

  public Phase phase() {
    return phase;
  }

  /** How many actors, assignments, collaborations and entries the phase is done with. */
  public long done() {
    return done.get();
  }

  public long total() {
    return total;
  }

  void begin(Phase begun, long things) {
    phase = begun;
    done.set(0);
    total = things;
  }

  /**
   * One more is done.
   *
   * @throws Stopped where it is not to go on
   */
  void step() {
    step(1);
  }

  void step(long steps) {
    if (stopped) {
      throw new Stopped();
    }
    done.addAndGet(steps);
  }

  /** The phase has come to its end. */
  void end() {
    done.set(total);
  }

  /** Ends the import at the next step, as the service is about to stop. */
  public void stop() {
    stopped = true;
  }

  /** The service stops; what is written stays. */
  public static final class Stopped extends RuntimeException {
    Stopped() {
      super("the service was stopped, send it again", null, false, false);
    }
  }
}
