package se.samverkanstrappan.query.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.store.Comparison;
import se.samverkanstrappan.query.store.RebuildStatus;

/**
 * How a rebuild stands.
 *
 * @param state NONE, CATCHING_UP, COMPARING, DIFFERS, SWITCHING, DONE or ABANDONED
 * @param serves the generation that is served
 * @param makes the one that was asked for last
 * @param fallBack whether that was served before
 * @param read how many events it has read
 * @param total how many there are
 * @param previous the one that can be served again
 */
record RebuildAnswer(
    String state,
    String serves,
    @Nullable String makes,
    boolean fallBack,
    long read,
    long total,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Comparison comparison,
    @Nullable String previous) {
  private static final String NONE = "NONE";

  static RebuildAnswer of(RebuildStatus status) {
    return new RebuildAnswer(
        status.state() == null ? NONE : status.state().name(),
        status.serves(),
        status.makes(),
        status.fallBack(),
        status.progress().read(),
        status.progress().total(),
        status.requestedAt(),
        status.finishedAt(),
        status.comparison(),
        status.previous());
  }
}
