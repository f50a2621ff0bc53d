package se.samverkanstrappan.query.streams;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.query.deadletters.Letter;
import se.samverkanstrappan.query.deadletters.Resolution;
import se.samverkanstrappan.query.deadletters.Resolutions;
import se.samverkanstrappan.query.web.Refusal;

/** Writes what became of letters to their topic, where all instances read it. */
final class ResolutionsOnKafka implements Resolutions, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ResolutionsOnKafka.class);
  private static final int PATIENCE_MILLIS = 5000;

  private final KafkaSettings kafka;
  private @Nullable Producer<String, byte[]> producer;

  ResolutionsOnKafka(KafkaSettings kafka) {
    this.kafka = kafka;
  }

  @Override
  public void write(Letter letter, Resolution resolution) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("reason", resolution.reason());
    said.put("by", resolution.by());
    said.values().removeIf(value -> value == null);
    try {
      var unused =
          Cluster.get(
              producer()
                  .send(
                      new ProducerRecord<>(
                          Topics.DEAD_LETTERS,
                          0,
                          letter.key(),
                          JsonSerde.bytes(said),
                          headers(letter, resolution))));
    } catch (KafkaException e) {
      LOG.atWarn().setMessage("a resolution could not be written").setCause(e).log();
      throw Refusal.writesUnavailable();
    }
  }

  /** Only who has something to write needs one. */
  private synchronized Producer<String, byte[]> producer() {
    Producer<String, byte[]> known = producer;
    if (known == null) {
      known = new KafkaProducer<>(writing(), new StringSerializer(), new ByteArraySerializer());
      producer = known;
    }
    return known;
  }

  @Override
  public synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(1));
    }
  }

  private static Headers headers(Letter letter, Resolution resolution) {
    Headers headers = new RecordHeaders();
    LetterHeaders.add(headers, LetterHeaders.RESOLUTION, ReadLetter.word(resolution.how()));
    LetterHeaders.add(headers, LetterHeaders.RESOLVES, letter.id());
    LetterHeaders.add(headers, LetterHeaders.AT, resolution.at());
    // It goes with the letter when the epoch does.
    LetterHeaders.add(headers, LetterHeaders.TOPIC, letter.topic());
    return headers;
  }

  private Map<String, Object> writing() {
    return kafka.client(
        Map.of(
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            PATIENCE_MILLIS,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS - 1000));
  }
}
