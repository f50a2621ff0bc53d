package se.samverkanstrappan.command.redaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The acts, in the book's database. */
final class RedactionTable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<List<Place>> PLACES = new TypeReference<>() {};

  private final JdbcClient jdbc;

  RedactionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes part in the caller's transaction. */
  void insert(Redaction act) {
    jdbc.sql(
            "INSERT INTO Redaction (id, stream, places, reason, requestedBy, recordedAt, epoch)"
                + " VALUES (:id, :stream, :places, :reason, :requestedBy, :recordedAt, :epoch)")
        .param("id", act.id())
        .param("stream", act.stream())
        .param("places", JSON.writeValueAsString(act.places()))
        .param("reason", act.reason())
        .param("requestedBy", act.requestedBy())
        .param("recordedAt", act.recordedAt().atOffset(ZoneOffset.UTC))
        .param("epoch", act.epoch())
        .update();
  }

  long count() {
    return jdbc.sql("SELECT COUNT(*) FROM Redaction").query(Long.class).single();
  }

  /** Whether there are any of a stream. */
  boolean concern(String stream) {
    return jdbc.sql("SELECT COUNT(*) FROM Redaction WHERE stream = ?")
            .param(stream)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Some of them, the latest first. */
  List<Redaction> latest(int size, long offset) {
    return jdbc.sql("SELECT * FROM Redaction ORDER BY recordedAt DESC, id DESC LIMIT ? OFFSET ?")
        .params(size, offset)
        .query((row, number) -> act(row))
        .list();
  }

  private static Redaction act(ResultSet row) throws SQLException {
    return new Redaction(
        row.getString("id"),
        row.getString("stream"),
        JSON.readValue(row.getString("places"), PLACES),
        row.getString("reason"),
        row.getString("requestedBy"),
        row.getObject("recordedAt", OffsetDateTime.class).toInstant(),
        row.getInt("epoch"));
  }

  /**
   * Forgets the snapshots of all that texts were taken out of, some of them needlessly; the next
   * commands make new ones.
   */
  void forgetSnapshots() {
    jdbc.sql(
            "DELETE FROM SnapshotEventEntry"
                + " WHERE aggregateIdentifier IN (SELECT stream FROM Redaction)")
        .update();
  }
}
