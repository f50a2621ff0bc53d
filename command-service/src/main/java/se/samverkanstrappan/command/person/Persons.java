package se.samverkanstrappan.command.person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.events.Timestamps;

/** The names behind the pseudonyms, in a table beside the book. */
@Component
class Persons {
  private final JdbcClient jdbc;
  private final Clock clock;

  Persons(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Keeps the name, unless it was erased: then none is kept again. */
  void keep(String subject, String name) {
    int known =
        jdbc.sql("UPDATE Person SET name = ?, seenOn = ? WHERE subject = ? AND erasedAt IS NULL")
            .params(List.of(name, today(), subject))
            .update();
    if (known == 0) {
      insert("INSERT INTO Person (subject, name, seenOn) VALUES (?, ?, ?)", subject, name, today());
    }
  }

  Optional<Person> find(String subject) {
    return jdbc.sql("SELECT * FROM Person WHERE subject = ?")
        .param(subject)
        .query(
            (row, number) ->
                new Person(
                    row.getString("subject"),
                    row.getString("name"),
                    row.getString("seenOn"),
                    row.getString("erasedAt")))
        .optional();
  }

  /**
   * Forgets the name for good, also one that was never known, and asks that the file of an H2 book
   * be written anew without it.
   */
  void erase(String subject) {
    String now = Timestamps.format(Instant.now(clock));
    insert(
        "INSERT INTO Person (subject, seenOn, erasedAt, compacted) VALUES (?, ?, ?, FALSE)",
        subject,
        today(),
        now);
    jdbc.sql(
            "UPDATE Person SET name = NULL, seenOn = ?, erasedAt = ?, compacted = FALSE"
                + " WHERE subject = ? AND erasedAt IS NULL")
        .params(List.of(today(), now, subject))
        .update();
  }

  /** Adds the row, unless there is one. */
  private void insert(String sql, Object... values) {
    try {
      jdbc.sql(sql).params(values).update();
    } catch (DuplicateKeyException e) {
      // It is there, erased perhaps, or another instance was faster.
      return;
    }
  }

  private String today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
  }
}
