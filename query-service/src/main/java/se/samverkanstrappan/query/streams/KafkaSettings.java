package se.samverkanstrappan.query.streams;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka is, and how the topics made by this service are spread.
 *
 * @param partitions of each view topic
 * @param replicationFactor of view topics and of the topics behind the state stores
 * @param properties for every client, as what TLS and SASL need
 */
@ConfigurationProperties("samverkanstrappan.kafka")
public record KafkaSettings(
    String bootstrapServers,
    @DefaultValue("12") int partitions,
    @DefaultValue("1") short replicationFactor,
    @DefaultValue Map<String, String> properties) {
  public KafkaSettings {
    properties = Map.copyOf(properties);
  }

  /** What any client needs to reach Kafka; there is no other way to reach it. */
  Map<String, Object> connection() {
    Map<String, Object> connection = new HashMap<>(properties);
    connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    return connection;
  }

  /** What a client needs to reach Kafka, and what it wants besides. */
  public Map<String, Object> client(Map<String, Object> own) {
    Map<String, Object> client = connection();
    client.putAll(own);
    return client;
  }
}
