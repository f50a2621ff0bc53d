package se.samverkanstrappan.command.publishing;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka is, and what topics look like that do not exist yet.
 *
 * @param partitions of each event topic
 * @param replicationFactor of each event topic; as many brokers are needed
 * @param properties for every client, as what TLS and SASL need
 */
@ConfigurationProperties("samverkanstrappan.kafka")
record KafkaSettings(
    @DefaultValue("127.0.0.1:9092") String bootstrapServers,
    @DefaultValue("12") int partitions,
    @DefaultValue("1") short replicationFactor,
    @DefaultValue Map<String, String> properties) {
  public KafkaSettings {
    properties = Map.copyOf(properties);
  }

  /** What any client needs to reach Kafka; there is no other way to reach it. */
  Map<String, Object> connection() {
    Map<String, Object> connection = new HashMap<>(properties);
    connection.put("bootstrap.servers", bootstrapServers);
    return connection;
  }
}
