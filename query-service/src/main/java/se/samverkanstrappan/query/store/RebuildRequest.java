package se.samverkanstrappan.query.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a generation is to be made beside the one that is served, and what has become of it.
 *
 * @param generation the one to be made, or to be served again
 * @param from the one that was served when it was asked for
 * @param fallBack whether it is one that was served before
 * @param since when it came to be in its state
 * @param stamp tells one writing of this from another
 */
public record RebuildRequest(
    Generation generation,
    Generation from,
    boolean fallBack,
    RebuildState state,
    Instant requestedAt,
    Instant since,
    @Nullable Comparison comparison,
    String stamp) {
  /** Whether it is still being made. */
  public boolean runs() {
    return state.runs();
  }

  RebuildRequest in(RebuildState next, Instant now, @Nullable Comparison compared, String mark) {
    return new RebuildRequest(generation, from, fallBack, next, requestedAt, now, compared, mark);
  }
}
