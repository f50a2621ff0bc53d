package se.samverkanstrappan.query.store;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;

/**
 * What sinks are started with.
 *
 * @param connection what any client needs to reach Kafka
 * @param cluster the id of the Kafka cluster that is read
 * @param instance the lasting name of this process, so that it takes its place again after a crash
 */
record SinkSettings(
    Map<String, Object> connection, Generation generation, String cluster, String instance) {
  Map<String, Object> consumer(String sink) {
    Map<String, Object> consumer = new HashMap<>(connection);
    consumer.putAll(own(sink));
    return consumer;
  }

  private Map<String, Object> own(String sink) {
    return Map.of(
        ConsumerConfig.GROUP_ID_CONFIG,
        generation.application() + "-" + sink,
        ConsumerConfig.GROUP_INSTANCE_ID_CONFIG,
        instance + "-" + sink,
        ConsumerConfig.CLIENT_ID_CONFIG,
        generation.name() + "-" + sink + "-sink",
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName(),
        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
        "read_committed",
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false,
        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
        "earliest",
        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
        false,
        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
        2000,
        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
        10_000);
  }
}
