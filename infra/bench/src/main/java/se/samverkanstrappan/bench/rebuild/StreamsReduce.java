package se.samverkanstrappan.bench.rebuild;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import se.samverkanstrappan.bench.running.Installation;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.Topics;

/**
 * What nothing built on Kafka Streams could exceed: the last event of each key is kept, exactly
 * once and with a store on disk as in the projection, and that is all.
 */
record StreamsReduce(String bootstrapServers, Path folder) {
  private static final Duration LONG = Duration.ofMinutes(20);
  private static final long CACHE_BYTES = 32L * 1024 * 1024;

  /** How many events a second, counted from the first of them. */
  double perSecond(long events) throws InterruptedException {
    var reduced = new AtomicLong();
    var first = new AtomicLong();
    var last = new AtomicLong();
    var builder = new StreamsBuilder();
    var unused =
        builder.stream(
                Topics.events(AggregateKind.COLLABORATION, 1),
                Consumed.with(Serdes.String(), Serdes.ByteArray()))
            .peek(
                (key, value) -> {
                  last.set(System.nanoTime());
                  if (reduced.getAndIncrement() == 0) {
                    first.set(last.get());
                  }
                })
            .groupByKey()
            .reduce((older, newer) -> newer, Materialized.as("last"));
    try (var streams = new KafkaStreams(builder.build(), settings())) {
      streams.start();
      Installation.await("all events are reduced", LONG, () -> reduced.get() >= events);
      return events / ((last.get() - first.get()) / 1e9);
    }
  }

  private Properties settings() {
    var settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench-reduce");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
    settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 500);
    settings.put(StreamsConfig.POLL_MS_CONFIG, 10);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    settings.put(
        StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.String().getClass().getName());
    settings.put(
        StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArray().getClass().getName());
    settings.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    return settings;
  }
}
