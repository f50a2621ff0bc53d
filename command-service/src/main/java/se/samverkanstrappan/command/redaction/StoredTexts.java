package se.samverkanstrappan.command.redaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samverkanstrappan.command.eventstore.Streams;
import se.samverkanstrappan.events.codec.PayloadCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The texts of events as they stand in the rows of the book; takes part in the caller's
 * transaction.
 */
final class StoredTexts {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String EVENTS =
      "SELECT sequenceNumber, payloadType, payloadRevision, payload FROM DomainEventEntry"
          + " WHERE aggregateIdentifier = ?";

  private static final String FOLLOW_UPS =
      "SELECT aggregateIdentifier, sequenceNumber, payloadType, payloadRevision, payload"
          + " FROM DomainEventEntry WHERE aggregateIdentifier LIKE ? AND payloadType = ?"
          + " AND aggregateIdentifier <> ? ORDER BY aggregateIdentifier, sequenceNumber";

  private final JdbcClient jdbc;
  private final PayloadCodec payloads = new PayloadCodec();

  StoredTexts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A row of the book.
   *
   * @param data as it is written, but for what a follow-up packs: that is opened
   */
  record Stored(long version, String type, int revision, JsonNode data) {
    static Stored of(ResultSet row) throws SQLException {
      return new Stored(
          row.getLong("sequenceNumber") + 1,
          row.getString("payloadType"),
          Integer.parseInt(row.getString("payloadRevision")),
          FollowUpTexts.opened(
              row.getString("payloadType"), JSON.readTree(row.getBytes("payload"))));
    }
  }

  boolean holds(String stream) {
    return jdbc.sql("SELECT COUNT(*) FROM DomainEventEntry WHERE aggregateIdentifier = ?")
            .param(stream)
            .query(Long.class)
            .single()
        > 0;
  }

  Optional<Stored> event(String stream, long version) {
    return jdbc.sql(EVENTS + " AND sequenceNumber = ?")
        .params(stream, version - 1)
        .query((row, number) -> Stored.of(row))
        .optional();
  }

  /** Overwrites the row's data. */
  void write(String stream, Stored changed) {
    JsonNode data = FollowUpTexts.closed(changed.type(), changed.data());
    byte[] payload = JSON.writeValueAsBytes(data);
    // What could not be read again must not get into the book.
    payloads.fromBytes(changed.type(), changed.revision(), payload);
    jdbc.sql(
            "UPDATE DomainEventEntry SET payload = ?"
                + " WHERE aggregateIdentifier = ? AND sequenceNumber = ?")
        .params(payload, stream, changed.version() - 1)
        .update();
  }

  /** Where in a stream one of the texts stands, alone or within another. */
  List<Place> holding(String stream, Set<String> texts) {
    List<Place> found = new ArrayList<>();
    jdbc.sql(EVENTS + " ORDER BY sequenceNumber")
        .param(stream)
        .query(
            row -> {
              Stored event = Stored.of(row);
              List<String> fields = holding(event, texts);
              if (!fields.isEmpty()) {
                found.add(new Place(event.version(), fields));
              }
            });
    return found;
  }

  /** The follow-ups in which one of the texts stands, but for those of a stream. */
  List<InFollowUp> followUpsHolding(String except, Set<String> texts) {
    List<InFollowUp> found = new ArrayList<>();
    jdbc.sql(FOLLOW_UPS)
        .params(FollowUpTexts.STREAMS, FollowUpTexts.TYPE, except)
        .query(
            row -> {
              Stored event = Stored.of(row);
              List<String> fields = holding(event, texts);
              if (!fields.isEmpty()) {
                String of = Streams.idOf(row.getString("aggregateIdentifier"));
                found.add(new InFollowUp(of, event.version(), fields));
              }
            });
    return found;
  }

  private static List<String> holding(Stored event, Collection<String> texts) {
    return Texts.in(event.type(), event.data()).stream()
        .filter(
            pointer ->
                Texts.at(event.data(), pointer)
                    .filter(there -> texts.stream().anyMatch(there::contains))
                    .isPresent())
        .toList();
  }

  /** Snapshots hold texts too, and hashes of them; the next command makes new ones. */
  void forgetSnapshots(String stream) {
    jdbc.sql("DELETE FROM SnapshotEventEntry WHERE aggregateIdentifier = ?").param(stream).update();
  }
}
