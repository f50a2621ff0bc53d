package se.samverkanstrappan.query.store;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.bson.BSONException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Moves records from topics into the store: the group shares the partitions out, the store says
 * where to go on. Whatever goes wrong with the store, the sink goes back to the offsets in it.
 */
final class Sink implements ConsumerRebalanceListener {
  private static final Logger LOG = LoggerFactory.getLogger(Sink.class);
  private static final Duration PATIENCE = Duration.ofMillis(200);
  private static final Duration SHORT_PATIENCE = Duration.ofMillis(10);
  private static final Duration STORE_PAUSE = Duration.ofMillis(500);
  private static final String NO_ANSWER = "the document store does not answer";

  private final Consumer<String, byte[]> consumer;
  private final SinkWriter writer;
  private final Offsets offsets;
  private final Set<TopicPartition> unpositioned = new HashSet<>();
  private List<ConsumerRecord<String, byte[]>> held = new ArrayList<>();
  private final Map<TopicPartition, Long> stored = new HashMap<>();
  private final SinkLags lags = new SinkLags(System::nanoTime);
  private volatile @Nullable String problem;

  Sink(Consumer<String, byte[]> consumer, SinkWriter writer, Offsets offsets) {
    this.consumer = consumer;
    this.writer = writer;
    this.offsets = offsets;
  }

  void subscribe(Collection<String> topics) {
    consumer.subscribe(topics, this);
  }

  /** What the store refuses, if anything; that it does not answer is told elsewhere. */
  Optional<String> refusal() {
    return Optional.ofNullable(problem).filter(each -> !each.equals(NO_ANSWER));
  }

  /** How many records of a partition are not stored yet; empty where it is not this sink's. */
  OptionalLong lag(TopicPartition partition) {
    return lags.of(partition);
  }

  /** Moves one batch; waits a little where there is none. */
  void moveOnce() {
    try {
      position();
      ConsumerRecords<String, byte[]> polled =
          consumer.poll(held.isEmpty() ? PATIENCE : SHORT_PATIENCE);
      write(polled);
      passOver();
      lags.measure(consumer, held);
      storeBack();
    } catch (MongoException | BSONException e) {
      storeFailed(e);
    }
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    consumer.pause(partitions);
    unpositioned.addAll(partitions);
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    unpositioned.removeAll(partitions);
    lags.forget(partitions);
    held.removeIf(record -> partitions.contains(partitionOf(record)));
  }

  /** Goes to where the store says for the partitions that are new here. */
  private void position() {
    if (unpositioned.isEmpty()) {
      return;
    }
    stored.keySet().removeAll(unpositioned);
    stored.putAll(offsets.read(unpositioned));
    for (TopicPartition partition : unpositioned) {
      Long offset = stored.get(partition);
      if (offset == null) {
        consumer.seekToBeginning(List.of(partition));
      } else {
        consumer.seek(partition, offset);
      }
    }
    consumer.resume(unpositioned);
    unpositioned.clear();
  }

  private void write(ConsumerRecords<String, byte[]> polled) {
    if (polled.isEmpty() && held.isEmpty()) {
      return;
    }
    List<ConsumerRecord<String, byte[]>> offered = new ArrayList<>(held);
    polled.forEach(offered::add);
    List<ConsumerRecord<String, byte[]>> waiting = writer.write(offered);
    if (polled.isEmpty() && waiting.size() == offered.size()) {
      // Nothing was written: who looks at the offsets must not be told of anything new.
      return;
    }
    Map<TopicPartition, Long> next = new HashMap<>();
    offered.forEach(
        record -> next.put(partitionOf(record), consumer.position(partitionOf(record))));
    waiting.forEach(record -> next.merge(partitionOf(record), record.offset(), Math::min));
    offsets.write(next);
    stored.putAll(next);
    held = new ArrayList<>(waiting);
  }

  /**
   * Writes down also where a partition ends with what is no record: marks of transactions, or what
   * was compacted away. Else nobody could tell from the store that all before its end is there.
   */
  private void passOver() {
    if (!held.isEmpty() || !unpositioned.isEmpty()) {
      return;
    }
    Map<TopicPartition, Long> passed = new HashMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      long position = consumer.position(partition);
      if (position > stored.getOrDefault(partition, 0L)
          && consumer.currentLag(partition).orElse(1) == 0) {
        passed.put(partition, position);
      }
    }
    offsets.write(passed);
    stored.putAll(passed);
  }

  private void storeBack() {
    if (problem != null) {
      problem = null;
      LOG.info("the document store takes what the sink writes again");
    }
  }

  /** Forgets what is in memory and keeps the membership alive until the store is back. */
  private void storeFailed(RuntimeException e) {
    say(e);
    // What stands there is of before, when it may have been close behind.
    lags.forget();
    held = new ArrayList<>();
    unpositioned.addAll(consumer.assignment());
    consumer.pause(consumer.assignment());
    consumer.poll(STORE_PAUSE);
  }

  private void say(RuntimeException e) {
    boolean refused = StoreAccess.refuses(e);
    if (problem == null || refused == problem.equals(NO_ANSWER)) {
      LOG.atLevel(refused ? Level.ERROR : Level.WARN)
          .setMessage(
              refused
                  ? "the document store refuses what the sink writes, it is tried again"
                  : "the document store does not answer, the sink waits for it")
          .addKeyValue("cause", e.getMessage())
          .log();
    }
    problem = refused ? e.toString() : NO_ANSWER;
  }

  private static TopicPartition partitionOf(ConsumerRecord<String, byte[]> record) {
    return new TopicPartition(record.topic(), record.partition());
  }
}
