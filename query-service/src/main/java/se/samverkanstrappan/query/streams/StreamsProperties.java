package se.samverkanstrappan.query.streams;

import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import se.samverkanstrappan.query.store.Generation;

/** The settings of Kafka Streams for one generation on one cluster. */
final class StreamsProperties {
  /**
   * How long what comes of old records may wait, as in a rebuild: to commit takes as long as some
   * hundred events. What is new is committed when it is told, the more at a time the longer records
   * have waited: {@link AggregateProcessor#told}.
   */
  private static final int COMMIT_MILLIS = 500;

  private static final int POLL_MILLIS = 10;
  private static final int SESSION_MILLIS = 10_000;
  private static final long CACHE_BYTES = 32L * 1024 * 1024;

  /** What a head with the most stays and lifecycle changes has room in, and then some. */
  static final int MAX_MESSAGE_BYTES = 2 * 1024 * 1024;

  static final String COMPRESSION = "lz4";

  private StreamsProperties() {}

  /** State is kept per cluster: on another Kafka the offsets it belongs to mean nothing. */
  static Properties of(
      KafkaSettings kafka,
      StreamsSettings streams,
      Generation generation,
      String cluster,
      String instance) {
    Properties properties = new Properties();
    properties.putAll(kafka.connection());
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, generation.application());
    properties.put(StreamsConfig.STATE_DIR_CONFIG, streams.stateDir().resolve(cluster).toString());
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS);
    // Punctuation and commits come between polls, so a long poll would delay them.
    properties.put(StreamsConfig.POLL_MS_CONFIG, POLL_MILLIS);
    properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
    properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksMemory.class);
    properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, streams.threads());
    properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, streams.standbyReplicas());
    properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) kafka.replicationFactor());
    properties.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instance);
    properties.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_MILLIS);
    properties.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), MAX_MESSAGE_BYTES);
    properties.put(
        StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), COMPRESSION);
    properties.put(
        StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), MAX_MESSAGE_BYTES);
    return properties;
  }
}
