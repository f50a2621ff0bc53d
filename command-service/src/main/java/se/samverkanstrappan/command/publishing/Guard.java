package se.samverkanstrappan.command.publishing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets events through to Kafka only after book and log were compared.
 *
 * <p>Runs on the processor's thread between batches, where the token is claimed and nothing is in
 * flight; so it may move the token.
 */
final class Guard {
  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
  private static final int SEGMENT = 0;

  /** Between two looks whether a new epoch that was asked for can be raised. */
  private static final Duration WANTED_DELAY = Duration.ofSeconds(2);

  /** Between two counts of the whole book while nothing fails. */
  private static final Duration WHOLE_DELAY = Duration.ofHours(1);

  private final KafkaSettings kafka;
  private final Duration checkDelay;
  private final Outlet outlet;
  private final PublicationTable publications;
  private final BookIndex book;
  private final TokenStore tokens;
  private final TransactionManager transactions;
  private final AtomicLong differences = new AtomicLong();
  private final List<EpochRaised> raised;
  private final Readers readers;
  private volatile long nextCheck = System.nanoTime();
  private long nextWhole = nextCheck;

  /** The last epoch of which it was told that it is complete. */
  private int toldComplete;

  Guard(
      KafkaSettings kafka,
      Duration checkDelay,
      Outlet outlet,
      PublicationTable publications,
      BookIndex book,
      TokenStore tokens,
      TransactionManager transactions,
      List<EpochRaised> raised,
      Readers readers) {
    this.kafka = kafka;
    this.checkDelay = checkDelay;
    this.outlet = outlet;
    this.publications = publications;
    this.book = book;
    this.tokens = tokens;
    this.transactions = transactions;
    this.raised = List.copyOf(raised);
    this.readers = readers;
  }

  /** How often the counts of the book and of what was published differed. */
  long differences() {
    return differences.get();
  }

  boolean isOpen() {
    return outlet.current() != null;
  }

  /** What holds only as long as the claim does is forgotten; the next holder compares anew. */
  void close() {
    outlet.forget();
  }

  boolean isDue() {
    return !isOpen() || System.nanoTime() - nextCheck >= 0;
  }

  /** Lets the next comparison come as soon as the processor can. */
  void hurry() {
    nextCheck = System.nanoTime();
  }

  /**
   * Compares, and opens or closes the way accordingly.
   *
   * @param reopen what to do where the token was moved: read on from the given one
   */
  void check(Consumer<GapAwareTrackingToken> reopen) {
    // Before anything is read: who asks for a new epoch meanwhile hurries the next one on.
    nextCheck = System.nanoTime() + checkDelay.toNanos();
    try (EventTopics topics = new EventTopics(kafka);
        PublishedLog log = new PublishedLog(kafka)) {
      GapAwareTrackingToken token = transactions.fetchInTransaction(this::token);
      Publication known = transactions.fetchInTransaction(publications::read);
      boolean whole = !isOpen() || System.nanoTime() - nextWhole >= 0;
      LogScan scan = new LogScan(log, book, this::renewClaim);
      Verdict verdict = new Comparison(topics, scan, book, readers).compare(known, token, whole);
      Publication publication = apply(verdict, reopen);
      topics.create(publication.epoch());
      outlet.open(publication.epoch());
      if (publication.wantsNewEpoch()) {
        nextCheck = System.nanoTime() + WANTED_DELAY.toNanos();
      }
      if (whole) {
        nextWhole = System.nanoTime() + WHOLE_DELAY.toNanos();
      }
    } catch (KafkaException e) {
      if (outlet.problem() == null) {
        LOG.warn("publishing=waiting cause=\"{}\"", e.toString());
      }
      outlet.fail(e);
    }
  }

  private GapAwareTrackingToken token() {
    return BookPosition.orBeginning(tokens.fetchToken(PublishingProcessor.NAME, SEGMENT));
  }

  /** A long comparison must not cost the claim. */
  private void renewClaim() {
    transactions.executeInTransaction(() -> tokens.extendClaim(PublishingProcessor.NAME, SEGMENT));
  }

  private Publication apply(Verdict verdict, Consumer<GapAwareTrackingToken> reopen) {
    return switch (verdict) {
      case Verdict.Agrees agrees -> {
        transactions.executeInTransaction(
            () -> {
              tokens.extendClaim(PublishingProcessor.NAME, SEGMENT);
              publications.write(agrees.publication());
              tellWhatIsComplete(completeEpoch(agrees.publication()));
            });
        toldComplete = Math.max(toldComplete, completeEpoch(agrees.publication()));
        yield agrees.publication();
      }
      case Verdict.GoBack back -> {
        LOG.warn("publishing=going-back position={} cause=\"{}\"", back.position(), back.reason());
        yield move(back.position(), back.publication(), reopen, () -> {});
      }
      case Verdict.Recount recount -> {
        differences.incrementAndGet();
        LOG.error(
            "publishing=differs position={} cause=\"{}\"", recount.position(), recount.reason());
        yield move(recount.position(), recount.publication(), reopen, () -> {});
      }
      case Verdict.NewEpoch next -> {
        Publication publication = next.publication();
        LOG.warn("publishing=new-epoch epoch={} cause=\"{}\"", publication.epoch(), next.reason());
        move(0, publication, reopen, () -> raised(publication.epoch()));
        readers.raised();
        yield publication;
      }
    };
  }

  private void tellWhatIsComplete(int epoch) {
    if (epoch > toldComplete) {
      raised.forEach(each -> each.complete(epoch));
    }
  }

  private static int completeEpoch(Publication known) {
    return known.complete() ? known.epoch() : 0;
  }

  private void raised(int epoch) {
    raised.forEach(each -> each.raised(epoch));
  }

  private Publication move(
      long position,
      Publication publication,
      Consumer<GapAwareTrackingToken> reopen,
      Runnable alongside) {
    GapAwareTrackingToken token = BookPosition.token(position);
    transactions.executeInTransaction(
        () -> {
          tokens.storeToken(token, PublishingProcessor.NAME, SEGMENT);
          publications.write(publication);
          alongside.run();
        });
    reopen.accept(token);
    return publication;
  }
}
