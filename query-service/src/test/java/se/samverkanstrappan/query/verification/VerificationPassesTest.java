package se.samverkanstrappan.query.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.joined;
import static se.samverkanstrappan.query.CollaborationBook.opened;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.query.verification.BookSums.Book;
import se.samverkanstrappan.query.verification.PublishedEvents.Unreachable;
import se.samverkanstrappan.query.verification.VerificationReport.State;

/** What is waited for, and what is told where things change meanwhile. */
class VerificationPassesTest extends VerificationCase {
  /** In each pass the store has what was in the book in the pass before, and Kafka is ahead. */
  @Test
  void doesNotTellOfWhatIsBeingWritten() {
    sums =
        counting -> {
          Made stored = Made.of(book);
          book.write(CASE, joined("region-" + made.published.size(), "2026-01-01"));
          var read = Made.read(book);
          int size = read.sums().size();
          book.write("new-" + size, opened("Ny", "region-12", "2026-01-01"));
          book.write(CASE, joined("actor-" + size, "2026-01-01"));
          stored.published.clear();
          stored.published.addAll(Made.of(book).published);
          made = stored;
          return read;
        };

    VerificationReport report = verified();

    assertThat(report.differences()).isEmpty();
    assertThat(report.pass()).isGreaterThan(1);
  }

  @Test
  void tellsOfWhatStaysBehindWhileOthersGoOn() {
    sums =
        counting -> {
          book.write(CASE, joined("region-" + Made.of(book).published.size(), "2026-01-01"));
          return Made.read(book);
        };

    assertThat(differences())
        .containsExactly(
            "KAFKA collaboration/" + CASE + " BEHIND", "HEAD collaboration/" + CASE + " BEHIND");
  }

  @Test
  void saysWhyItCouldNotBeDone() {
    sums =
        counting -> {
          throw new IOException("the command service answers 503");
        };
    assertThat(verified().state()).isEqualTo(State.FAILED);
    assertThat(verified().failure()).isEqualTo("the command service answers 503");
    assertThat(verified().equal()).isNull();

    sums = counting -> Made.read(book);
    log =
        (epoch, reader) -> {
          throw new Unreachable(new IllegalStateException("away"));
        };
    assertThat(verified().failure()).contains("away");
  }

  /** Each time it is about somebody else, as where entries come all the time. */
  @Test
  void doesNotTellOfAnotherActorInEachPass() {
    AtomicInteger pass = new AtomicInteger();
    sums =
        counting -> {
          made = Made.of(book);
          int left = pass.getAndIncrement();
          made.place(
              CASE,
              each ->
                  each.stream().filter(one -> !one.equals(each.get(left % each.size()))).toList());
          return Made.read(book);
        };

    assertThat(differences()).isEmpty();
    assertThat(pass).hasValueGreaterThan(1);
  }

  @Test
  void comparesNothingBeforeTheBookIsPublishedInTheEpochThatIsServed() {
    sums = counting -> new Book(3, false, Map.of());
    assertThat(verified().state()).isEqualTo(State.FAILED);
    assertThat(verified().failure()).isEqualTo("epoch 3 is being published");
    assertThat(verified().differences()).isEmpty();

    sums = counting -> new Book(3, true, Made.sums(book));
    assertThat(verified().failure()).isEqualTo("epoch 3 is being published");
  }

  @Test
  void waitsUntilTheEpochIsServed() {
    patience = Duration.ofMinutes(1);
    AtomicInteger looks = new AtomicInteger();
    sums =
        counting -> {
          made.epoch = 3;
          return new Book(3, looks.incrementAndGet() > 1, Made.sums(book));
        };

    assertThat(verified().equal()).isTrue();
    assertThat(verified().epoch()).isEqualTo(3);
  }

  @Test
  void saysThatItWasBrokenOff() {
    sums =
        counting -> {
          throw new InterruptedException();
        };

    assertThat(verified().state()).isEqualTo(State.INTERRUPTED);
    assertThat(Thread.interrupted()).isTrue();
  }
}
