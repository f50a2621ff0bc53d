package se.samverkanstrappan.command.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How twins are treated.
 *
 * @param patience how long a twin waits for what takes long, before it is asked to come again
 */
@ConfigurationProperties("samverkanstrappan.idempotency")
public record IdempotencySettings(@DefaultValue("60s") Duration patience) {}
