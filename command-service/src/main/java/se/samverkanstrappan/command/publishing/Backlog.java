package se.samverkanstrappan.command.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What stands in the book and has not been published. Who watches must not be a burden to who
 * writes: it is looked at once in ten seconds, no longer than two, and not beyond so many events,
 * for after a restore or a redaction the whole book waits.
 */
final class Backlog {
  /** No more are counted: that is far enough behind to be alarmed. */
  static final int FAR = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
  private static final long PAUSE = Duration.ofSeconds(10).toNanos();
  private static final int TIMEOUT_SECONDS = 2;

  private final JdbcClient jdbc;
  private final PublishedPosition published;
  private final Clock clock;
  private final LongSupplier nanos;
  private @Nullable Waiting waiting;
  private @Nullable Long looked;

  /** So many events, of which the oldest was recorded then. */
  private record Waiting(long events, @Nullable Instant oldest) {}

  Backlog(JdbcClient jdbc, PublishedPosition published, Clock clock, LongSupplier nanos) {
    this.jdbc = jdbc;
    this.published = published;
    this.clock = clock;
    this.nanos = nanos;
  }

  /** How many events wait to be published; NaN where the database does not say. */
  double events() {
    return told(Waiting::events);
  }

  /** For how many milliseconds the oldest of them has waited; NaN where nobody knows. */
  double millis() {
    return told(
        each ->
            each.oldest() == null ? 0 : Math.max(0, clock.millis() - each.oldest().toEpochMilli()));
  }

  private double told(ToLongFunction<Waiting> of) {
    return Optional.ofNullable(look())
        .map(each -> (double) of.applyAsLong(each))
        .orElse(Double.NaN);
  }

  private synchronized @Nullable Waiting look() {
    long now = nanos.getAsLong();
    if (looked == null || now - looked >= PAUSE) {
      looked = now;
      waiting = read();
    }
    return waiting;
  }

  /** An event that comes late to a gap before the position is found by the {@link Guard}. */
  private @Nullable Waiting read() {
    try {
      return jdbc.sql(
              "SELECT COUNT(*), MIN(timeStamp) FROM (SELECT timeStamp FROM DomainEventEntry"
                  + " WHERE globalIndex > ? ORDER BY globalIndex FETCH FIRST "
                  + FAR
                  + " ROWS ONLY) waiting")
          .withQueryTimeout(TIMEOUT_SECONDS)
          .param(published.read(TIMEOUT_SECONDS))
          .query(Backlog::waiting)
          .single();
    } catch (DataAccessException e) {
      LOG.debug("nobody knows what waits to be published cause=\"{}\"", e.toString());
      return null;
    }
  }

  private static Waiting waiting(ResultSet row, int number) throws SQLException {
    String oldest = row.getString(2);
    return new Waiting(row.getLong(1), oldest == null ? null : Instant.parse(oldest));
  }
}
