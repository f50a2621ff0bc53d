package se.samverkanstrappan.query.live;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where Kafka is. */
@ConfigurationProperties("samverkanstrappan.kafka")
record KafkaAddress(String bootstrapServers) {}
