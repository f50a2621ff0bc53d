package se.samverkanstrappan.command.importing.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samverkanstrappan.command.importing.job.ImportJob.State;
import se.samverkanstrappan.command.importing.run.Mode;
import se.samverkanstrappan.command.importing.run.Progress;
import se.samverkanstrappan.command.importing.source.Fault;
import se.samverkanstrappan.events.Timestamps;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports as a table of the book's database. */
final class JobTable {
  /** Longer than any pause between two signs of life of a node that runs. */
  private static final Duration SILENCE = Duration.ofSeconds(15);

  private static final Duration KEPT_FOR = Duration.ofDays(7);
  private static final String INTERRUPTED = "it was interrupted, send it again";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final String node;
  private final Clock clock;

  JobTable(JdbcClient jdbc, String node, Clock clock) {
    this.jdbc = jdbc;
    this.node = node;
    this.clock = clock;
  }

  /** Keeps one that has begun, and the pseudonym of who sent it. */
  void insert(ImportJob job, String sender) {
    write(
        "INSERT INTO ImportJob (id, node, state, phase, done, total, dryRun, mode, added,"
            + " unchanged, faults, moreFaults, detail, startedAt, seenAt, endedAt, sender) VALUES"
            + " (:id, :node, :state, :phase, :done, :total, :dryRun, :mode, :added, :unchanged,"
            + " :faults, :moreFaults, :detail, :startedAt, :seenAt, :endedAt, :sender)",
        job,
        sender);
  }

  void update(ImportJob job) {
    write(
        "UPDATE ImportJob SET state = :state, phase = :phase, done = :done, total = :total,"
            + " added = :added, unchanged = :unchanged, faults = :faults,"
            + " moreFaults = :moreFaults, detail = :detail, seenAt = :seenAt, endedAt = :endedAt"
            + " WHERE id = :id",
        job,
        null);
  }

  /** How far one that still runs has come. */
  void seen(ImportJob job) {
    jdbc.sql(
            "UPDATE ImportJob SET phase = :phase, done = :done, total = :total, seenAt = :seenAt"
                + " WHERE id = :id AND state = 'RUNNING'")
        .param("phase", job.phase().name())
        .param("done", job.done())
        .param("total", job.total())
        .param("seenAt", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", job.id())
        .update();
  }

  private void write(String sql, ImportJob job, @Nullable String sender) {
    jdbc.sql(sql)
        .param("id", job.id())
        .param("node", node)
        .param("state", job.state().name())
        .param("phase", job.phase().name())
        .param("done", job.done())
        .param("total", job.total())
        .param("dryRun", job.dryRun())
        .param("mode", job.mode().name())
        .param("added", job.added())
        .param("unchanged", job.unchanged())
        .param("faults", JSON.writeValueAsString(job.faults()))
        .param("moreFaults", job.moreFaults())
        .param("detail", job.detail())
        .param("startedAt", time(job.startedAt()))
        .param("seenAt", clock.instant().atOffset(ZoneOffset.UTC))
        .param("endedAt", time(job.endedAt()))
        .param("sender", sender)
        .update();
  }

  Optional<ImportJob> find(String id) {
    return jdbc.sql("SELECT * FROM ImportJob WHERE id = ?")
        .param(id)
        .query((row, number) -> job(row))
        .optional();
  }

  boolean isSentBy(String subject, String id) {
    return jdbc.sql("SELECT COUNT(*) FROM ImportJob WHERE id = ? AND sender = ?")
            .params(id, subject)
            .query(Long.class)
            .single()
        > 0;
  }

  /** What this node was running before it started anew runs no more. */
  int interruptOwn() {
    return jdbc.sql(
            "UPDATE ImportJob SET state = 'INTERRUPTED', detail = :detail, endedAt = :now"
                + " WHERE state = 'RUNNING' AND node = :node")
        .param("detail", INTERRUPTED)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("node", node)
        .update();
  }

  /** Deletes what ended, or was last heard of, long ago. */
  int forget() {
    OffsetDateTime oldest = clock.instant().minus(KEPT_FOR).atOffset(ZoneOffset.UTC);
    return jdbc.sql("DELETE FROM ImportJob WHERE COALESCE(endedAt, seenAt) <= ?")
        .param(oldest)
        .update();
  }

  private ImportJob job(ResultSet row) throws SQLException {
    Instant seen = row.getObject("seenAt", OffsetDateTime.class).toInstant();
    ImportJob job =
        new ImportJob(
            row.getString("id"),
            State.valueOf(row.getString("state")),
            Progress.Phase.valueOf(row.getString("phase")),
            row.getLong("done"),
            row.getLong("total"),
            row.getBoolean("dryRun"),
            Mode.valueOf(row.getString("mode")),
            row.getLong("added"),
            row.getLong("unchanged"),
            JSON.readValue(row.getString("faults"), new TypeReference<List<Fault>>() {}),
            row.getLong("moreFaults"),
            row.getString("detail"),
            Timestamps.format(row.getObject("startedAt", OffsetDateTime.class).toInstant()),
            text(row.getObject("endedAt", OffsetDateTime.class)));
    boolean gone = seen.plus(SILENCE).isBefore(clock.instant());
    return job.state() == State.RUNNING && gone
        ? job.cutOff(State.INTERRUPTED, INTERRUPTED, seen)
        : job;
  }

  private static @Nullable OffsetDateTime time(@Nullable String text) {
    return text == null ? null : OffsetDateTime.parse(text);
  }

  private static @Nullable String text(@Nullable OffsetDateTime time) {
    return time == null ? null : Timestamps.format(time.toInstant());
  }
}
