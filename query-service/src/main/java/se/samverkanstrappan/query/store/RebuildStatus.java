package se.samverkanstrappan.query.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is served, what is made, and how far that has come.
 *
 * @param serves the generation that is served
 * @param makes the one that was asked for last; null where none was
 * @param state how far that has come; null where none was asked for
 * @param fallBack whether that was served before
 * @param finishedAt when it was served or given up; null before that
 * @param comparison what came of comparing both; null before that
 * @param previous the one that can be served again; null where none is left
 */
public record RebuildStatus(
    String serves,
    @Nullable String makes,
    @Nullable RebuildState state,
    boolean fallBack,
    RebuildProgress progress,
    @Nullable Instant requestedAt,
    @Nullable Instant finishedAt,
    @Nullable Comparison comparison,
    @Nullable String previous) {
  /** Whether a generation is being made that was asked for. */
  public boolean runs() {
    return state != null && state.runs();
  }

  /** Whether somebody has to decide which is served. */
  public boolean differs() {
    return state == RebuildState.DIFFERS;
  }
}
