package se.samverkanstrappan.command.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import se.samverkanstrappan.command.eventstore.LostRaces;

/** The answers that were given to requests with a key, in the book's database. */
public final class KeptAnswers {
  private static final Duration KEPT_FOR = Duration.ofDays(7);

  /** So that forgetting never holds many rows at once. */
  private static final int FORGOTTEN_AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final Clock clock;

  KeptAnswers(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The answer that a twin was given, unless it is too old; then the key is free again.
   *
   * @throws KeyReused where something else was asked
   */
  public Optional<KeptAnswer> find(IdempotencyKey key) {
    Optional<Row> row =
        jdbc.sql("SELECT * FROM KeptAnswer WHERE scope = ?")
            .param(key.scope())
            .query((found, number) -> Row.of(found))
            .optional();
    if (row.isPresent() && !row.get().keptAt().isAfter(oldest())) {
      jdbc.sql("DELETE FROM KeptAnswer WHERE scope = ? AND keptAt <= ?")
          .params(List.of(key.scope(), oldest()))
          .update();
      return Optional.empty();
    }
    if (row.isPresent() && !row.get().request().equals(key.request())) {
      throw new KeyReused();
    }
    return row.map(Row::answer);
  }

  /** Whether a request with what twins have in common was answered; perhaps too long ago. */
  public boolean isKept(String scope) {
    return jdbc.sql("SELECT COUNT(*) FROM KeptAnswer WHERE scope = ?")
            .param(scope)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Frees the key of an answer that is no longer worth giving, unless another is kept by now. */
  public void forget(IdempotencyKey key, KeptAnswer answer) {
    jdbc.sql("DELETE FROM KeptAnswer WHERE scope = ? AND location = ?")
        .params(List.of(key.scope(), Objects.requireNonNull(answer.location())))
        .update();
  }

  /**
   * Keeps the answer of work that was done in transactions of its own.
   *
   * @throws KeyTaken where a twin's answer is kept already
   */
  public void keepAlone(IdempotencyKey key, KeptAnswer answer) {
    transactions.executeWithoutResult(
        status -> {
          claim(key);
          keep(key, answer);
        });
  }

  /**
   * Does work in one transaction, together with the keeping of its answer where there is a key.
   *
   * @throws KeyTaken where a twin's answer is kept already
   * @throws KeyBusy where a twin is in work for longer than can be waited for
   */
  public <T> T together(
      @Nullable IdempotencyKey key, Supplier<T> work, Function<T, KeptAnswer> answer) {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              if (key == null) {
                return work.get();
              }
              claim(key);
              T done = work.get();
              keep(key, answer.apply(done));
              return done;
            }));
  }

  /**
   * Takes the key in the current transaction; where a twin's has not ended yet, waits for its end.
   *
   * @throws KeyTaken where the twin's was committed
   * @throws KeyBusy where it does not end in time
   */
  void claim(IdempotencyKey key) {
    try {
      jdbc.sql("INSERT INTO KeptAnswer (scope, request, keptAt) VALUES (?, ?, ?)")
          .params(List.of(key.scope(), key.request(), now()))
          .update();
    } catch (DuplicateKeyException e) {
      throw new KeyTaken();
    } catch (DataAccessException e) {
      throw LostRaces.isOne(e) ? new KeyBusy(e) : e;
    }
  }

  void keep(IdempotencyKey key, KeptAnswer answer) {
    jdbc.sql(
            "UPDATE KeptAnswer SET status = :status, location = :location, etag = :etag,"
                + " body = :body WHERE scope = :scope")
        .param("status", answer.status())
        .param("location", answer.location())
        .param("etag", answer.etag())
        .param("body", answer.body())
        .param("scope", key.scope())
        .update();
  }

  /** Deletes some of what is too old, and tells whether there may be more. */
  boolean forgetSome() {
    return jdbc.sql(
                "DELETE FROM KeptAnswer WHERE scope IN (SELECT scope FROM KeptAnswer"
                    + " WHERE keptAt <= ? ORDER BY keptAt, scope LIMIT "
                    + FORGOTTEN_AT_ONCE
                    + ")")
            .param(oldest())
            .update()
        == FORGOTTEN_AT_ONCE;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private OffsetDateTime oldest() {
    return now().minus(KEPT_FOR);
  }

  private record Row(String request, OffsetDateTime keptAt, KeptAnswer answer) {
    static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getString("request"),
          row.getObject("keptAt", OffsetDateTime.class),
          new KeptAnswer(
              row.getInt("status"),
              row.getString("location"),
              row.getString("etag"),
              row.getString("body")));
    }
  }
}
