package se.samverkanstrappan.command.publishing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka is, and what topics look like that do not exist yet.
 *
 * @param partitions of each event topic
 * @param replicationFactor of each event topic; as many brokers are needed
 */
@ConfigurationProperties("samverkanstrappan.kafka")
record KafkaSettings(
    @DefaultValue("127.0.0.1:9092") String bootstrapServers,
    @DefaultValue("12") int partitions,
    @DefaultValue("1") short replicationFactor) {}
