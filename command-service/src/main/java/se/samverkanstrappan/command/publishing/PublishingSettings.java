package se.samverkanstrappan.command.publishing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the book is sent to Kafka.
 *
 * @param checkDelay between two comparisons of the book with what was published
 * @param batchSize events per transaction
 * @param claimTimeout after which another instance may publish where the one that did is gone
 * @param node that the claim is held by; what one of this name held is taken over at once
 */
@ConfigurationProperties("samverkanstrappan.publishing")
record PublishingSettings(
    @DefaultValue("60s") Duration checkDelay,
    @DefaultValue("500") int batchSize,
    @DefaultValue("5s") Duration claimTimeout,
    @Nullable String node) {}
