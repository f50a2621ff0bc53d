package se.samverkanstrappan.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.store.Comparison;
import se.samverkanstrappan.query.store.RebuildOrders;
import se.samverkanstrappan.query.store.RebuildProgress;
import se.samverkanstrappan.query.store.RebuildState;
import se.samverkanstrappan.query.store.RebuildStatus;

/** Takes down orders that nobody carries out. */
public final class OrdersInMemory implements RebuildOrders {
  private static final Instant ASKED = Instant.parse("2026-11-20T08:00:00Z");

  private @Nullable RebuildState state;
  private @Nullable Comparison comparison;

  /** A generation is in a state. */
  public void stand(@Nullable RebuildState now) {
    state = now;
    comparison = null;
  }

  /** A generation differs in some. */
  public void differ(String... first) {
    state = RebuildState.DIFFERS;
    comparison =
        new Comparison(
            12,
            Map.of("collaborations", new Comparison.Counts(7, 8)),
            "abc",
            first.length,
            List.of(first));
  }

  @Override
  public RebuildStatus status() {
    return new RebuildStatus(
        "e1-f7-g1",
        state == null ? null : "e1-f7-g2",
        state,
        false,
        new RebuildProgress(3, 12),
        state == null ? null : ASKED,
        state == null || state.runs() ? null : ASKED,
        comparison,
        state == RebuildState.DONE ? "e1-f7-g0" : null);
  }

  @Override
  public boolean rebuild() {
    return move(state == null || !state.runs(), RebuildState.CATCHING_UP);
  }

  @Override
  public boolean switchOver() {
    return move(state == RebuildState.DIFFERS, RebuildState.SWITCHING);
  }

  @Override
  public boolean abandon() {
    return move(state != null && state.runs(), RebuildState.ABANDONED);
  }

  @Override
  public boolean fallBack() {
    return move(state == RebuildState.DONE, RebuildState.CATCHING_UP);
  }

  private boolean move(boolean may, RebuildState next) {
    if (may) {
      state = next;
    }
    return may;
  }
}
