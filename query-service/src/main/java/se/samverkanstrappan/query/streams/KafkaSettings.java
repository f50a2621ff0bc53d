package se.samverkanstrappan.query.streams;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka is, and how the topics made by this service are spread.
 *
 * @param partitions of each view topic
 * @param replicationFactor of view topics and of the topics behind the state stores
 */
@ConfigurationProperties("samverkanstrappan.kafka")
public record KafkaSettings(
    String bootstrapServers,
    @DefaultValue("12") int partitions,
    @DefaultValue("1") short replicationFactor) {}
