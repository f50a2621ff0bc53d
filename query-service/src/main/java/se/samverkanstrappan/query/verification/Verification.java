package se.samverkanstrappan.query.verification;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.query.store.Inspection;
import se.samverkanstrappan.query.verification.BookSums.Book;
import se.samverkanstrappan.query.verification.PublishedEvents.Unreachable;
import se.samverkanstrappan.query.verification.VerificationReport.Counted;
import se.samverkanstrappan.query.verification.VerificationReport.Phase;
import se.samverkanstrappan.query.verification.VerificationReport.State;

/** One comparison of the book with all that is made of it, in as many passes as it takes. */
final class Verification {
  private static final Logger LOG = LoggerFactory.getLogger(Verification.class);

  /** Two generations that take over from each other again and again are somebody's mistake. */
  private static final int MOST_HANDOVERS = 3;

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private final Sources sources;
  private final Patience patience;
  private final Clock clock;
  private final Progress progress;
  private final Waiting waiting;

  /** Where all that is compared is read. */
  record Sources(BookSums book, PublishedEvents log, Inspection.Source store) {}

  /**
   * How long is waited.
   *
   * @param readable for what stands in the book to be readable
   * @param epoch for the book to be published in the epoch that is served
   * @param betweenPasses before what differs is compared again, each time
   */
  record Patience(Duration readable, Duration epoch, List<Duration> betweenPasses) {}

  /**
   * A comparison.
   *
   * @param told takes how far it has come, again and again
   */
  Verification(Sources sources, Patience patience, Clock clock, Consumer<VerificationReport> told) {
    this.sources = sources;
    this.patience = patience;
    this.clock = clock;
    this.progress = new Progress(clock, told);
    this.waiting =
        new Waiting(sources.store(), patience.readable(), clock, progress::tellNowAndThen);
  }

  /** How it stands before anything is read. */
  VerificationReport begun() {
    return progress.begun();
  }

  /** Compares, and ends by telling what it came to, or that it failed. */
  void run() {
    try {
      Compared compared = compare();
      Iterator<Duration> pauses = patience.betweenPasses().iterator();
      int handovers = 0;
      while (!compared.differences().isEmpty() && pauses.hasNext()) {
        progress.begin(Phase.WAITING);
        waiting.pause(pauses.next());
        progress.nextPass();
        Compared again = compare();
        if (again.generation().equals(compared.generation())) {
          compared = compared.lasting(again);
        } else {
          // What was found in another says nothing of this one.
          compared = again;
          if (handovers++ < MOST_HANDOVERS) {
            pauses = patience.betweenPasses().iterator();
          }
        }
      }
      progress.end(State.DONE, compared.differences(), null);
    } catch (InterruptedException e) {
      brokenOff();
    } catch (IOException | Unreachable | RuntimeException e) {
      if (Thread.interrupted()) {
        brokenOff();
        return;
      }
      LOG.atWarn().setCause(e).log("verification=failed");
      String why = e.getMessage() == null ? e.toString() : e.getMessage();
      progress.end(State.FAILED, List.of(), why);
    }
  }

  private void brokenOff() {
    LOG.warn("verification=broken-off");
    progress.end(State.INTERRUPTED, List.of(), null);
    Thread.currentThread().interrupt();
  }

  /** What one pass found in a generation. */
  private record Compared(String generation, List<Difference> differences) {
    Compared lasting(Compared now) {
      return new Compared(
          generation,
          now.differences.stream()
              .flatMap(
                  each ->
                      differences.stream()
                          .map(earlier -> earlier.lasting(each))
                          .flatMap(Optional::stream)
                          .limit(1))
              .toList());
    }
  }

  /** All over again where another generation is served by now: the one before is taken away. */
  private Compared compare() throws IOException, InterruptedException, Unreachable {
    while (true) {
      Book book = awaitPublished();
      Map<Aggregate, Standing> sums = book.sums();
      long events = sums.values().stream().mapToLong(Standing::version).sum();
      progress.inBook(new Counted(sums.size(), events));
      waiting.forReadable(sums);
      Inspection store = sources.store().begin();
      progress.reads(store.epoch(), store.generation());
      try {
        List<Difference> found = compare(sums, store);
        if (isServed(store)) {
          return new Compared(store.generation(), found);
        }
      } catch (Unreachable e) {
        if (isServed(store)) {
          throw e;
        }
      }
    }
  }

  private boolean isServed(Inspection store) {
    return sources.store().begin().generation().equals(store.generation());
  }

  private Book awaitPublished() throws IOException, InterruptedException {
    Instant last = clock.instant().plus(patience.epoch());
    while (true) {
      progress.begin(Phase.BOOK);
      Book book = sources.book().read(progress::count);
      progress.begin(Phase.WAITING);
      if (book.complete() && waiting.forServed(book.epoch(), last)) {
        return book;
      }
      if (!clock.instant().isBefore(last)) {
        throw new IOException("epoch " + book.epoch() + " is being published");
      }
      waiting.pause(BETWEEN_LOOKS);
    }
  }

  private List<Difference> compare(Map<Aggregate, Standing> book, Inspection store)
      throws Unreachable {
    List<Difference> found = new ArrayList<>();
    progress.begin(Phase.KAFKA);
    OnKafka published = new OnKafka(book, progress::count);
    sources.log().read(store.epoch(), published);
    progress.onKafka(published.counted());
    published.compare(found::add);
    progress.begin(Phase.READ_MODEL);
    InStore stored = new InStore(book, store, progress::count, found::add);
    stored.compare();
    progress.inReadModel(stored.counted());
    found.sort(Difference.ORDER);
    return found;
  }
}
