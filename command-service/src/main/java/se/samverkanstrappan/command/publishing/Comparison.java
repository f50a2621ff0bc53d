package se.samverkanstrappan.command.publishing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.eventhandling.GapAwareTrackingToken;

/**
 * Compares the book with the published log.
 *
 * <p>In this order, because each step relies on the one before: Kafka must not hold more than the
 * book (else sequences would be used twice), must be the cluster that was published to, must hold
 * all it acknowledged, and the counts must be equal.
 */
final class Comparison {
  private final EventTopics topics;
  private final LogScan scan;
  private final BookIndex book;
  private final Readers readers;

  Comparison(EventTopics topics, LogScan scan, BookIndex book, Readers readers) {
    this.topics = topics;
    this.scan = scan;
    this.book = book;
    this.readers = readers;
  }

  /**
   * Compares.
   *
   * @param whole whether to count the book from its beginning, which takes long, or only from where
   *     the counts agreed last; that leaves out what came late to a gap nobody waited for any more
   */
  Verdict compare(Publication known, GapAwareTrackingToken token, boolean whole) {
    String cluster = topics.clusterId();
    int newest = topics.newestEpoch();
    if (newest > known.epoch()) {
      return raised(known, cluster, newest + 1, "Kafka holds topics of a later epoch");
    }
    if (known.wantsNewEpoch() && known.complete() && !readers.areWaiting()) {
      // Not before the present one is complete and served, where that is known: who asks again and
      // again would never see an end.
      return raised(known, cluster, known.epoch() + 1, "a new epoch was asked for");
    }
    boolean same = known.clusterId() == null || known.clusterId().equals(cluster);
    Map<TopicPartition, Acknowledged> acknowledged = same ? known.acknowledged() : Map.of();
    Map<TopicPartition, Extent> extents = scan.extents(topics.partitions(known.epoch()));
    if (scan.holdsUnknownEvents(extents, acknowledged)) {
      return raised(
          known, cluster, known.epoch() + 1, "Kafka holds events that the book does not know");
    }
    if (!same) {
      return new Verdict.GoBack(0, known.emptied(cluster), "it is another Kafka cluster");
    }
    return damaged(known.at(cluster), token, extents)
        .orElseGet(() -> counts(known.at(cluster), token, whole));
  }

  private Verdict raised(Publication known, String cluster, int epoch, String reason) {
    return new Verdict.NewEpoch(known.raised(cluster, epoch, book.count()), reason);
  }

  private Optional<Verdict> damaged(
      Publication known, GapAwareTrackingToken token, Map<TopicPartition, Extent> extents) {
    Map<TopicPartition, Optional<Acknowledged>> survivors =
        scan.survivorsOfDamage(extents, known.acknowledged());
    if (survivors.isEmpty()) {
      return Optional.empty();
    }
    long position = BookPosition.of(token);
    Map<TopicPartition, Acknowledged> left = new HashMap<>(known.acknowledged());
    for (var each : survivors.entrySet()) {
      position = Math.min(position, each.getValue().map(Acknowledged::position).orElse(0L));
      each.getValue()
          .ifPresentOrElse(last -> left.put(each.getKey(), last), () -> left.remove(each.getKey()));
    }
    long published = position == 0 ? 0 : known.published() - book.countAfter(position, token);
    Agreement agreed =
        position < known.agreed().position() ? new Agreement(position, published) : known.agreed();
    return Optional.of(
        new Verdict.GoBack(
            position,
            known.left(published, agreed, left),
            "Kafka lost acknowledged records of " + survivors.keySet()));
  }

  private Verdict counts(Publication known, GapAwareTrackingToken token, boolean whole) {
    Agreement from = whole ? Agreement.NONE : known.agreed();
    long inBook = from.count() + book.countAfter(from.position(), token);
    if (inBook == known.published()) {
      long position = BookPosition.of(token);
      long count = inBook - book.countAfter(position, token);
      return new Verdict.Agrees(known.agreeing(new Agreement(position, count)));
    }
    // Once gone back, a second difference means the fault is older: then from the beginning.
    Agreement last = known.agreed();
    Publication again = known.left(last.count(), Agreement.NONE, known.acknowledged());
    return new Verdict.Recount(
        last.position(),
        again,
        "the book counts " + inBook + " events where " + known.published() + " were published");
  }
}
