package se.samverkanstrappan.command.publishing;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the book holds, by position and by event id. */
final class BookIndex {
  private final JdbcClient jdbc;

  BookIndex(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How many events after the position the token has passed.
   *
   * <p>The token's gaps are positions that were handed out but not committed when it passed them:
   * they come later or never, and are not counted. A gap the token gave up waiting for is counted
   * once an event stands there after all; that is how such an event is found.
   */
  long countAfter(long position, GapAwareTrackingToken token) {
    return countBetween(position, token.getIndex()) - countAt(token.getGaps(), position);
  }

  private long countBetween(long after, long upTo) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM DomainEventEntry WHERE globalIndex > ? AND globalIndex <= ?")
        .params(after, upTo)
        .query(Long.class)
        .single();
  }

  private long countAt(SortedSet<Long> gaps, long after) {
    Set<Long> later = gaps.tailSet(after + 1);
    if (later.isEmpty()) {
      return 0;
    }
    return jdbc.sql("SELECT COUNT(*) FROM DomainEventEntry WHERE globalIndex IN (:gaps)")
        .param("gaps", later)
        .query(Long.class)
        .single();
  }

  /** How many events there are. */
  long count() {
    return jdbc.sql("SELECT COUNT(*) FROM DomainEventEntry").query(Long.class).single();
  }

  /** The version of each aggregate by its stream: how many events there are of it. */
  Map<String, Long> heads() {
    return jdbc.sql(
            "SELECT aggregateIdentifier, MAX(sequenceNumber) FROM DomainEventEntry"
                + " GROUP BY aggregateIdentifier")
        .query(
            rows -> {
              Map<String, Long> heads = new TreeMap<>();
              while (rows.next()) {
                heads.put(rows.getString(1), rows.getLong(2) + 1);
              }
              return heads;
            });
  }

  /** Whether every one of these events stands in the book. */
  boolean holdsAll(Set<String> eventIds) {
    if (eventIds.isEmpty()) {
      return true;
    }
    long found =
        jdbc.sql("SELECT COUNT(*) FROM DomainEventEntry WHERE eventIdentifier IN (:ids)")
            .param("ids", eventIds)
            .query(Long.class)
            .single();
    return found == eventIds.size();
  }
}
