package se.samverkanstrappan.command.publishing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.codec.CloudEventCodec;
import se.samverkanstrappan.events.codec.UnreadableEvent;

/** Finds out how the event topics differ from what was acknowledged. */
final class LogScan {
  private static final int CHUNK = 500;

  private final PublishedLog log;
  private final BookIndex book;
  private final Runnable afterChunk;
  private final CloudEventCodec codec = new CloudEventCodec();

  /**
   * A scan.
   *
   * @param afterChunk is run from time to time while it takes long
   */
  LogScan(PublishedLog log, BookIndex book, Runnable afterChunk) {
    this.log = log;
    this.book = book;
    this.afterChunk = afterChunk;
  }

  Map<TopicPartition, Extent> extents(Set<TopicPartition> partitions) {
    return log.extents(partitions);
  }

  /**
   * Whether records after the acknowledged ones come from a book that this one is not.
   *
   * <p>After a crash between acknowledgement and commit there are such records too, but the book
   * knows their events. Records without a position were not sent by the tail of any book.
   */
  boolean holdsUnknownEvents(
      Map<TopicPartition, Extent> extents, Map<TopicPartition, Acknowledged> acknowledged) {
    for (var each : extents.entrySet()) {
      Acknowledged last = acknowledged.get(each.getKey());
      long from = Math.max(each.getValue().begin(), last == null ? 0 : last.offset() + 1);
      if (holdsUnknownEvents(each.getKey(), from, each.getValue().end())) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsUnknownEvents(TopicPartition partition, long from, long end) {
    for (long start = from; start < end; start += CHUNK) {
      Set<String> ids = new HashSet<>();
      for (var record : log.read(partition, start, Math.min(end, start + CHUNK))) {
        if (BookPosition.on(record).isPresent()) {
          ids.add(eventId(record));
        }
      }
      if (!book.holdsAll(ids)) {
        return true;
      }
      afterChunk.run();
    }
    return false;
  }

  private String eventId(ConsumerRecord<byte[], byte[]> record) {
    try {
      return codec.decode(record.value()).id();
    } catch (UnreadableEvent e) {
      return "unreadable";
    }
  }

  /**
   * The partitions that no longer hold their acknowledged record, each with the last record that is
   * left from before it.
   */
  Map<TopicPartition, Optional<Acknowledged>> survivorsOfDamage(
      Map<TopicPartition, Extent> extents, Map<TopicPartition, Acknowledged> acknowledged) {
    Map<TopicPartition, Long> present = new HashMap<>();
    acknowledged.forEach(
        (partition, last) -> {
          Extent extent = extents.get(partition);
          if (extent != null && extent.begin() <= last.offset() && last.offset() < extent.end()) {
            present.put(partition, last.offset());
          }
        });
    var found = log.at(present);
    Map<TopicPartition, Optional<Acknowledged>> survivors = new HashMap<>();
    acknowledged.forEach(
        (partition, last) -> {
          if (!isAt(found.get(partition), last)) {
            survivors.put(partition, survivor(partition, extents.get(partition), last));
          }
        });
    return survivors;
  }

  /** By the event: the position is the same for all that were sent after one gap. */
  private boolean isAt(@Nullable ConsumerRecord<byte[], byte[]> record, Acknowledged expected) {
    return record != null
        && record.offset() == expected.offset()
        && eventId(record).equals(expected.eventId());
  }

  /**
   * The last record with a position before that of the acknowledged one.
   *
   * <p>Strictly before: what is left may have been written after the loss and before it was
   * noticed, and then bears the lost record's position or a later one.
   */
  private Optional<Acknowledged> survivor(
      TopicPartition partition, @Nullable Extent extent, Acknowledged lost) {
    if (extent == null) {
      return Optional.empty();
    }
    long to = Math.min(extent.end(), lost.offset() + 1);
    while (to > extent.begin()) {
      long from = Math.max(extent.begin(), to - CHUNK);
      for (var record : log.read(partition, from, to).reversed()) {
        OptionalLong position = BookPosition.on(record);
        if (position.isPresent() && position.getAsLong() < lost.position()) {
          return Optional.of(
              new Acknowledged(record.offset(), position.getAsLong(), eventId(record)));
        }
      }
      to = from;
      afterChunk.run();
    }
    return Optional.empty();
  }
}
