package se.samverkanstrappan.query.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Reads the partitions of one feed, and hands what is to be told of them to the ring. */
final class Following {
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final int MANY = 2000;

  private final Consumer<String, byte[]> consumer;
  private final Lanes lanes;
  private final Writing writing;
  private final Ring ring;
  private final long pauseNanos;
  private final Map<TopicPartition, Long> ends;
  private List<Message> waiting = new ArrayList<>();
  private long handedOver;
  private boolean caughtUp;

  /**
   * Begins to follow; the consumer stands where to begin.
   *
   * @param ends what has to be read before readers are let in
   */
  Following(
      Consumer<String, byte[]> consumer,
      Lanes lanes,
      Writing writing,
      Ring ring,
      Duration pause,
      Map<TopicPartition, Long> ends) {
    this.consumer = consumer;
    this.lanes = lanes;
    this.writing = writing;
    this.ring = ring;
    this.pauseNanos = pause.toNanos();
    this.ends = Map.copyOf(ends);
    this.handedOver = System.nanoTime() - pauseNanos;
  }

  /** Reads what has come; waits a little where there is nothing. */
  void moveOnce() {
    read(consumer.poll(waiting.isEmpty() ? LOOK : Duration.ofNanos(Math.max(0, untilHandOver()))));
    if (untilHandOver() <= 0 || waiting.size() >= MANY) {
      handOver();
    }
    if (!caughtUp && ends.entrySet().stream().allMatch(this::isReached)) {
      handOver();
      ring.open();
      caughtUp = true;
    }
  }

  private void read(ConsumerRecords<String, byte[]> records) {
    for (ConsumerRecord<String, byte[]> record : records) {
      int lane = lanes.laneOf(record);
      writing.write(lanes.topicOf(record), lane, record).ifPresent(waiting::add);
    }
    writing.moveTo(lanes.place(consumer::position));
  }

  private long untilHandOver() {
    return handedOver + pauseNanos - System.nanoTime();
  }

  private void handOver() {
    if (!waiting.isEmpty()) {
      handedOver = System.nanoTime();
    }
    ring.add(waiting, writing.place());
    waiting = new ArrayList<>();
  }

  private boolean isReached(Map.Entry<TopicPartition, Long> end) {
    return consumer.position(end.getKey()) >= end.getValue();
  }
}
