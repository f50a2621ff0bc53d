package se.samverkanstrappan.query.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import se.samverkanstrappan.events.Topics;

/**
 * The dead letters of epochs before one: they hold texts that may have been redacted, and what is
 * still wrong with the book has come again in this epoch. Kafka deletes only all records before an
 * offset, so the letters of this epoch are sent again first; one may come twice by that.
 */
final class OldDeadLetters {
  private static final TopicPartition ONLY = new TopicPartition(Topics.DEAD_LETTERS, 0);
  private static final List<String> TOPIC = List.of(Topics.DEAD_LETTERS);

  private final Admin admin;
  private final KafkaSettings kafka;
  private final int epoch;
  private final TopicSettings settings;
  private boolean rolls;

  OldDeadLetters(Admin admin, KafkaSettings kafka, int epoch) {
    this.admin = admin;
    this.kafka = kafka;
    this.epoch = epoch;
    this.settings = new TopicSettings(admin);
  }

  /**
   * What there is.
   *
   * @param any whether any letter is old
   * @param others those that are not
   * @param end where the topic ended
   */
  record Found(boolean any, List<ConsumerRecord<byte[], byte[]>> others, long end) {}

  /** Does the next step, and says whether no old letter is left. */
  boolean look() {
    Found found = find();
    if (!found.any()) {
      settings.takeBack(TOPIC);
      return true;
    }
    if (rolls) {
      drop(found);
    } else {
      // Kafka deletes no file while it is the one written to.
      settings.rollAtOnce(TOPIC);
    }
    rolls = !rolls;
    return false;
  }

  Found find() {
    AtomicBoolean any = new AtomicBoolean();
    List<ConsumerRecord<byte[], byte[]>> others = new ArrayList<>();
    try (Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(reading(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      long end = consumer.endOffsets(List.of(ONLY)).getOrDefault(ONLY, 0L);
      WholePartition.read(
          consumer,
          ONLY,
          end,
          letter -> {
            if (isOld(letter)) {
              any.set(true);
            } else if (letter.value() != null && letter.offset() < end) {
              others.add(letter);
            }
          });
      return new Found(any.get(), others, end);
    }
  }

  private void drop(Found found) {
    boolean none = found.others().isEmpty();
    long next = send(none ? List.of(empty()) : again(found.others()));
    settings.takeBackRoll(TOPIC);
    boolean onlyTheEmptyOneIsLeft = none && next == found.end();
    long before = onlyTheEmptyOneIsLeft ? next + 1 : found.end();
    Cluster.get(admin.deleteRecords(Map.of(ONLY, RecordsToDelete.beforeOffset(before))).all());
  }

  private static List<ProducerRecord<byte[], byte[]>> again(
      List<ConsumerRecord<byte[], byte[]>> letters) {
    return letters.stream()
        .map(
            each ->
                new ProducerRecord<>(
                    Topics.DEAD_LETTERS, 0, each.key(), each.value(), each.headers()))
        .toList();
  }

  /** It only begins another file. */
  private static ProducerRecord<byte[], byte[]> empty() {
    return new ProducerRecord<>(Topics.DEAD_LETTERS, 0, null, null);
  }

  /** Sends, and gives the offset of the first. */
  private long send(List<ProducerRecord<byte[], byte[]>> letters) {
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(writing(), new ByteArraySerializer(), new ByteArraySerializer())) {
      return letters.stream().map(producer::send).toList().stream()
          .map(Cluster::get)
          .toList()
          .getFirst()
          .offset();
    }
  }

  private boolean isOld(ConsumerRecord<byte[], byte[]> letter) {
    return letter.value() != null
        && LetterHeaders.text(letter.headers(), LetterHeaders.TOPIC)
                .map(topic -> PublishedLog.epoch(topic).orElse(0))
                .orElse(0)
            < epoch;
  }

  private Map<String, Object> reading() {
    return kafka.client(
        Map.of(
            // What was taken back was never told; to send it again would be to tell it.
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            4000,
            ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            3000));
  }

  private Map<String, Object> writing() {
    return kafka.client(
        Map.of(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, StreamsProperties.MAX_MESSAGE_BYTES));
  }
}
