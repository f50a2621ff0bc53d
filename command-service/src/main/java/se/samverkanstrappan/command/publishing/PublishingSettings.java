package se.samverkanstrappan.command.publishing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the book is sent to Kafka.
 *
 * @param checkDelay between two comparisons of the book with what was published
 * @param batchSize events per transaction
 */
@ConfigurationProperties("samverkanstrappan.publishing")
record PublishingSettings(
    @DefaultValue("60s") Duration checkDelay, @DefaultValue("500") int batchSize) {}
