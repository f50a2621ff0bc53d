package se.samverkanstrappan.command.publishing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the {@link Publication}; takes part in the caller's transaction. */
final class PublicationTable {
  private final JdbcClient jdbc;

  PublicationTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Publication read() {
    Map<TopicPartition, Acknowledged> acknowledged = acknowledged();
    return jdbc.sql(
            "SELECT clusterId, epoch, published, agreedPosition, agreedCount, due, wantedEpoch FROM Publication")
        .query(
            (row, n) ->
                new Publication(
                    row.getString(1),
                    row.getInt(2),
                    row.getLong(3),
                    new Agreement(row.getLong(4), row.getLong(5)),
                    acknowledged,
                    row.getLong(6),
                    row.getInt(7)))
        .single();
  }

  int epoch() {
    return jdbc.sql("SELECT epoch FROM Publication").query(Integer.class).single();
  }

  Map<TopicPartition, Acknowledged> acknowledged() {
    Map<TopicPartition, Acknowledged> found = new HashMap<>();
    jdbc.sql(
            "SELECT topic, partitionNumber, logOffset, bookPosition, eventIdentifier FROM PublicationOffset")
        .query(
            row -> {
              found.put(
                  new TopicPartition(row.getString(1), row.getInt(2)),
                  new Acknowledged(row.getLong(3), row.getLong(4), row.getString(5)));
            });
    return found;
  }

  /** Adds what a batch sent. */
  void advance(int events, Map<TopicPartition, Acknowledged> acknowledged) {
    jdbc.sql("UPDATE Publication SET published = published + ?").param(events).update();
    acknowledged.forEach(this::store);
  }

  /** Asks for the epoch after the present one; others that ask wait until the transaction ends. */
  int raise() {
    jdbc.sql("UPDATE Publication SET wantedEpoch = epoch + 1").update();
    return epoch() + 1;
  }

  /** Whether it is the present epoch, which then stays so until the transaction ends. */
  boolean isPresent(int epoch) {
    return jdbc.sql("SELECT epoch, wantedEpoch FROM Publication FOR UPDATE")
        .query((row, n) -> row.getInt(1) == epoch && row.getInt(2) <= epoch)
        .single();
  }

  /** Replaces all that was known, but for what was asked for. */
  void write(Publication publication) {
    jdbc.sql(
            "UPDATE Publication SET clusterId = :cluster, epoch = :epoch, published = :published,"
                + " agreedPosition = :position, agreedCount = :count, due = :due")
        .param("cluster", publication.clusterId())
        .param("epoch", publication.epoch())
        .param("published", publication.published())
        .param("position", publication.agreed().position())
        .param("count", publication.agreed().count())
        .param("due", publication.due())
        .update();
    jdbc.sql("DELETE FROM PublicationOffset").update();
    publication.acknowledged().forEach(this::store);
  }

  private void store(TopicPartition partition, Acknowledged last) {
    int updated =
        jdbc.sql(
                "UPDATE PublicationOffset SET logOffset = ?, bookPosition = ?, eventIdentifier = ?"
                    + " WHERE topic = ? AND partitionNumber = ?")
            .params(
                List.of(
                    last.offset(),
                    last.position(),
                    last.eventId(),
                    partition.topic(),
                    partition.partition()))
            .update();
    if (updated == 0) {
      jdbc.sql(
              "INSERT INTO PublicationOffset (topic, partitionNumber, logOffset, bookPosition, eventIdentifier)"
                  + " VALUES (?, ?, ?, ?, ?)")
          .params(
              List.of(
                  partition.topic(),
                  partition.partition(),
                  last.offset(),
                  last.position(),
                  last.eventId()))
          .update();
    }
  }
}
