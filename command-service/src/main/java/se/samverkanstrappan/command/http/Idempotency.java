package se.samverkanstrappan.command.http;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.command.idempotency.IdempotencyKey;
import se.samverkanstrappan.command.idempotency.IdempotencySettings;
import se.samverkanstrappan.command.idempotency.KeptAnswer;
import se.samverkanstrappan.command.idempotency.KeptAnswers;
import se.samverkanstrappan.command.idempotency.KeyBusy;
import se.samverkanstrappan.command.idempotency.KeyTaken;
import tools.jackson.databind.json.JsonMapper;

/** Gives the twins of a request with an {@code Idempotency-Key} the answer it was given. */
@Component
public final class Idempotency {
  /** Says that nothing was done now. */
  private static final String REPLAYED = "Idempotency-Replayed";

  /** A key that is taken and forgotten in between more often than once is not believable. */
  private static final int ATTEMPTS = 3;

  private final KeptAnswers answers;
  private final JsonMapper json;
  private final Turns turns = new Turns();
  private final Queues queues;
  private final IdempotencySettings settings;

  Idempotency(KeptAnswers answers, Queues queues, IdempotencySettings settings, JsonMapper json) {
    this.answers = answers;
    this.queues = queues;
    this.settings = settings;
    this.json = json;
  }

  /**
   * Begins what takes long, before its body is read; to be closed on the same thread when it is
   * answered. A twin waits here, with nothing in hand but its thread.
   *
   * @throws KeyBusy where a twin is in work here for longer than can be waited for
   */
  public LongWork begin() {
    String scope = RequestKey.scope();
    if (scope == null) {
      return new LongWork(() -> {}, false);
    }
    Queues.Turn turn = queues.await(scope, settings.patience());
    try {
      return new LongWork(turn, answers.isKept(scope));
    } catch (RuntimeException e) {
      turn.close();
      throw e;
    }
  }

  /** A request that takes long, with its key. */
  public static final class LongWork implements AutoCloseable {
    private final Queues.Turn turn;
    private final boolean answered;

    private LongWork(Queues.Turn turn, boolean answered) {
      this.turn = turn;
      this.answered = answered;
    }

    /** Whether an answer is kept, so that there is most likely nothing to do. */
    public boolean answered() {
      return answered;
    }

    @Override
    public void close() {
      turn.close();
    }
  }

  /**
   * Does work that is not one transaction, unless its answer is kept already; a 2xx is kept when
   * the work is done. Work that was cut off, or done by two instances at once, is done again: it
   * must not mind. The first answer that was kept is everybody's.
   *
   * <p>To be called on the thread of the request after {@link #begin}; without a key the work is
   * simply done.
   *
   * @param body SHA-256 of the raw body, and of what else decides what is answered, as {@link
   *     se.samverkanstrappan.command.idempotency.Fingerprint} tells it
   * @param type of what is answered, to and from JSON
   * @param stands whether what was answered, with an address, still holds; if not, the work is done
   *     again
   */
  public <T> ResponseEntity<T> once(
      String body, Class<T> type, Predicate<T> stands, Supplier<ResponseEntity<T>> work) {
    IdempotencyKey key = RequestKey.current(body);
    if (key == null) {
      return work.get();
    }
    Optional<KeptAnswer> kept = answers.find(key);
    if (kept.isPresent()) {
      if (stands.test(json.readValue(kept.get().body(), type))) {
        return given(kept.get(), type);
      }
      answers.forget(key, kept.get());
    }
    return keepAfter(key, type, work);
  }

  /** The same where what was answered holds as long as it is kept. */
  public <T> ResponseEntity<T> once(String body, Class<T> type, Supplier<ResponseEntity<T>> work) {
    return once(body, type, answer -> true, work);
  }

  private <T> ResponseEntity<T> keepAfter(
      IdempotencyKey key, Class<T> type, Supplier<ResponseEntity<T>> work) {
    ResponseEntity<T> answer = work.get();
    if (!answer.getStatusCode().is2xxSuccessful()) {
      return answer;
    }
    try {
      answers.keepAlone(key, toKeep(answer));
      return answer;
    } catch (KeyTaken e) {
      return kept(key, type).orElse(answer);
    }
  }

  /**
   * Does work that claims the key in its own transaction; where it is taken, gives the answer that
   * was kept.
   */
  <T> ResponseEntity<T> unlessTaken(
      IdempotencyKey key, Class<T> type, Supplier<ResponseEntity<T>> work) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return work.get();
      } catch (KeyTaken e) {
        Optional<ResponseEntity<T>> kept = kept(key, type);
        if (kept.isPresent()) {
          return kept.get();
        }
      }
    }
    throw new KeyBusy(null);
  }

  /**
   * Does work in one transaction, with its answer kept in it where there is a key; a twin waits and
   * is given that.
   */
  public <T> ResponseEntity<T> inOneTransaction(Class<T> type, Supplier<ResponseEntity<T>> work) {
    IdempotencyKey key = RequestKey.current();
    Supplier<ResponseEntity<T>> together =
        () -> inTurn(key, () -> answers.together(key, work, this::toKeep));
    return key == null ? together.get() : unlessTaken(key, type, together);
  }

  /** Lets twins wait for each other without a connection to the book in hand. */
  <T> T inTurn(@Nullable IdempotencyKey key, Supplier<T> work) {
    return key == null ? work.get() : turns.take(key.scope(), work);
  }

  KeptAnswer toKeep(ResponseEntity<?> answer) {
    HttpHeaders headers = answer.getHeaders();
    URI location = headers.getLocation();
    return new KeptAnswer(
        answer.getStatusCode().value(),
        location == null ? null : location.toString(),
        headers.getETag(),
        json.writeValueAsString(Objects.requireNonNull(answer.getBody())));
  }

  private <T> Optional<ResponseEntity<T>> kept(IdempotencyKey key, Class<T> type) {
    return answers.find(key).map(answer -> given(answer, type));
  }

  private <T> ResponseEntity<T> given(KeptAnswer answer, Class<T> type) {
    ResponseEntity.BodyBuilder again =
        ResponseEntity.status(answer.status()).header(REPLAYED, "true");
    if (answer.location() != null) {
      again.location(URI.create(answer.location()));
    }
    if (answer.etag() != null) {
      again.eTag(answer.etag());
    }
    return again.body(json.readValue(answer.body(), type));
  }
}
