package se.samverkanstrappan.query.streams;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.ViewHeaders;

/**
 * Copies the views of a generation to the topics that others read. Of what was there when a
 * partition came here only the newest of each key is copied, so that none goes back; afterwards
 * what only other generations told is taken back.
 */
final class ViewCopy implements ConsumerRebalanceListener {
  private static final Logger LOG = LoggerFactory.getLogger(ViewCopy.class);
  private static final Duration POLL = Duration.ofMillis(200);

  /** Stands beside an offset where what others told was taken back. */
  private static final String CLEANED = "cleaned";

  private final Generation generation;
  private final Consumer<String, byte[]> consumer;
  private final ViewsAhead ahead;
  private final Producer<String, byte[]> producer;
  private final BooleanSupplier mayTell;
  private final BooleanSupplier othersAreSilent;
  private final Map<String, String> topics = new HashMap<>();
  private final Map<TopicPartition, Part> parts = new HashMap<>();

  /**
   * Copies.
   *
   * @param mayTell asked right before anything is told for good
   * @param othersAreSilent whether nothing more can come of what was served before
   */
  ViewCopy(
      Generation generation,
      Consumer<String, byte[]> consumer,
      ViewsAhead ahead,
      Producer<String, byte[]> producer,
      BooleanSupplier mayTell,
      BooleanSupplier othersAreSilent) {
    this.generation = generation;
    this.consumer = consumer;
    this.ahead = ahead;
    this.producer = producer;
    this.mayTell = mayTell;
    this.othersAreSilent = othersAreSilent;
    OldViews.TOPICS.forEach(each -> topics.put(generation.topic(each), each));
  }

  /** A partition that is copied here. */
  private static final class Part {
    /** Where the newest of each key is in what was there when it came here. */
    private final Map<String, Long> newest = new HashMap<>();

    private long end;
    private long committed;
    private boolean cleaned;

    private void add(ConsumerRecord<String, byte[]> record) {
      newest.put(record.key(), record.offset());
      end = record.offset() + 1;
    }

    private boolean isNewest(ConsumerRecord<String, byte[]> record) {
      Long offset = newest.get(record.key());
      if (offset == null || offset < record.offset()) {
        return true;
      }
      return offset == record.offset() && newest.remove(record.key(), offset);
    }
  }

  /** Takes its place among those who copy. */
  void begin() {
    producer.initTransactions();
    consumer.subscribe(topics.keySet(), this);
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    if (partitions.isEmpty()) {
      return;
    }
    Map<TopicPartition, OffsetAndMetadata> known = consumer.committed(Set.copyOf(partitions));
    for (TopicPartition each : partitions) {
      @Nullable OffsetAndMetadata offset = known.get(each);
      Part part = new Part();
      part.committed = consumer.position(each);
      part.cleaned = offset != null && CLEANED.equals(offset.metadata());
      ahead.read(each, part.committed, part::add);
      parts.put(each, part);
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    partitions.forEach(parts::remove);
  }

  /** Copies what has come, and says whether it may go on. */
  boolean copy() {
    List<ProducerRecord<String, byte[]>> views = new ArrayList<>();
    consumer
        .poll(POLL)
        .forEach(
            record -> {
              Part part = parts.get(new TopicPartition(record.topic(), record.partition()));
              if (part == null || part.isNewest(record)) {
                views.add(copy(record));
              }
            });
    Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
    Map<TopicPartition, Part> now = Map.copyOf(parts);
    now.forEach((partition, part) -> go(partition, part, views, read));
    return read.isEmpty() || tell(views, read);
  }

  private void go(
      TopicPartition partition,
      Part part,
      List<ProducerRecord<String, byte[]>> views,
      Map<TopicPartition, OffsetAndMetadata> read) {
    long position = consumer.position(partition);
    boolean cleans = !part.cleaned && position >= part.end && othersAreSilent.getAsBoolean();
    if (cleans) {
      views.addAll(instead(partition, position));
      part.cleaned = true;
    }
    if (cleans || position > part.committed) {
      read.put(partition, new OffsetAndMetadata(position, part.cleaned ? CLEANED : ""));
      part.committed = position;
    }
  }

  private boolean tell(
      List<ProducerRecord<String, byte[]>> views, Map<TopicPartition, OffsetAndMetadata> read) {
    producer.beginTransaction();
    try {
      for (ProducerRecord<String, byte[]> each : views) {
        var unused = producer.send(each); // what fails lets the commit fail
      }
      producer.sendOffsetsToTransaction(read, consumer.groupMetadata());
      producer.flush();
      if (!mayTell.getAsBoolean()) {
        producer.abortTransaction();
        return false;
      }
      producer.commitTransaction();
      return true;
    } catch (RuntimeException e) {
      abort();
      throw e;
    }
  }

  /** Or nobody could read on until Kafka gives it up. */
  private void abort() {
    try {
      producer.abortTransaction();
    } catch (KafkaException | IllegalStateException e) {
      LOG.debug("there was nothing to be given up any more", e);
    }
  }

  /**
   * What takes the place of what others told last: this generation's view of the same key, or
   * nothing where it has none. Who copies a partition is the only one to write of its keys.
   */
  private List<ProducerRecord<String, byte[]>> instead(TopicPartition own, long position) {
    String topic = topic(own.topic());
    if (ahead.partitions(topic) != ahead.partitions(own.topic())) {
      LOG.atWarn()
          .setMessage("what earlier generations told is left, for partitions are others now")
          .addKeyValue("topic", topic)
          .log();
      return List.of();
    }
    Set<String> others = new LinkedHashSet<>();
    ahead.read(
        new TopicPartition(topic, own.partition()),
        0,
        record -> {
          if (record.value() == null || isOurs(record)) {
            others.remove(record.key());
          } else {
            others.add(record.key());
          }
        });
    Map<String, ConsumerRecord<String, byte[]>> views = new HashMap<>();
    if (!others.isEmpty()) {
      ahead.read(
          own,
          0,
          record -> {
            if (record.offset() < position && others.contains(record.key())) {
              views.put(record.key(), record);
            }
          });
    }
    List<ProducerRecord<String, byte[]>> instead = new ArrayList<>();
    for (String key : others) {
      ConsumerRecord<String, byte[]> view = views.get(key);
      instead.add(
          view == null ? new ProducerRecord<>(topic, own.partition(), key, null) : copy(view));
    }
    return instead;
  }

  private boolean isOurs(ConsumerRecord<String, byte[]> record) {
    Header told = record.headers().lastHeader(ViewHeaders.GENERATION);
    return told != null
        && generation.name().equals(new String(told.value(), StandardCharsets.UTF_8));
  }

  private ProducerRecord<String, byte[]> copy(ConsumerRecord<String, byte[]> record) {
    return new ProducerRecord<>(
        topic(record.topic()),
        null,
        record.timestamp(),
        record.key(),
        record.value(),
        record.headers());
  }

  private String topic(String own) {
    String topic = topics.get(own);
    if (topic == null) {
      throw new IllegalStateException("not a topic with views: " + own);
    }
    return topic;
  }
}
