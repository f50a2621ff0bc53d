package se.samverkanstrappan.query.store;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Serves a generation in place of another when it shows no less. People go on logging, so that the
 * other never waits by itself: all instances let it stand still for a moment, and whichever first
 * finds that everything is there serves the new one.
 */
public final class Handover {
  /** Less than who has written waits to read it: what is served stands still meanwhile. */
  private static final Duration STAND_STILL = Duration.ofSeconds(1);

  private static final Duration LOOK = Duration.ofMillis(20);

  /** What is left after that is not made in the moment in which all stands still. */
  private static final int FEW = 200;

  /** How long it may come no nearer where somebody has decided that it is served all the same. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ActiveGeneration active;
  private final Rebuilds rebuilds;
  private final Duration patience;
  private @Nullable String attempted;
  private int fewestLeft;
  private Instant nearerAt = Instant.EPOCH;

  public Handover(ActiveGeneration active, Rebuilds rebuilds) {
    this(active, rebuilds, PATIENCE);
  }

  Handover(ActiveGeneration active, Rebuilds rebuilds, Duration patience) {
    this.active = active;
    this.rebuilds = rebuilds;
    this.patience = patience;
  }

  /** Lets what this instance shows of the served generation stand still. */
  @FunctionalInterface
  public interface Holding {
    boolean whileHeld(BooleanSupplier work);
  }

  /** Tries it once, and says whether the one that was asked for is served now. */
  public boolean attempt(RebuildRequest request, Holding holding) {
    int left = rebuilds.notReached(rebuilds.shown(request.from()), request.generation()).count();
    boolean lacking = mayLackSomething(request) && isStuck(request, left);
    if (!lacking && left > FEW) {
      return false;
    }
    return holding.whileHeld(() -> serveWhenComplete(request, lacking));
  }

  /** What differs, or was not fed for a while, may never show as much as the other. */
  private static boolean mayLackSomething(RebuildRequest request) {
    Comparison comparison = request.comparison();
    return request.fallBack() || (comparison != null && !comparison.equal());
  }

  private boolean isStuck(RebuildRequest request, int left) {
    Instant now = Instant.now();
    if (!request.stamp().equals(attempted) || left < fewestLeft) {
      attempted = request.stamp();
      fewestLeft = left;
      nearerAt = now;
    }
    return now.isAfter(nearerAt.plus(patience));
  }

  /** Nobody is to read less than they have read before. */
  private boolean serveWhenComplete(RebuildRequest request, boolean lacking) {
    Instant until = Instant.now().plus(STAND_STILL);
    Versions shown = rebuilds.shown(request.from());
    Versions left = shown;
    while (Instant.now().isBefore(until)) {
      left = rebuilds.notReached(left, request.generation());
      if (left.count() == 0) {
        Versions again = rebuilds.shown(request.from());
        if (again.equals(shown)) {
          return serve(request);
        }
        // Another instance does not stand still yet.
        shown = again;
        left = again;
      } else if (!rest()) {
        return false;
      } else if (isServed(request)) {
        return true;
      }
    }
    return lacking && serve(request);
  }

  /** Somebody may have given it up while it was waited for. */
  private boolean serve(RebuildRequest request) {
    boolean asked = rebuilds.last().filter(it -> it.stamp().equals(request.stamp())).isPresent();
    return asked ? active.activate(request.generation(), request.from()) : isServed(request);
  }

  private boolean isServed(RebuildRequest request) {
    return active.refresh().filter(it -> it.served().equals(request.generation())).isPresent();
  }

  private static boolean rest() {
    try {
      Thread.sleep(LOOK);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
