package se.samverkanstrappan.query.streams;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which making of the read model is wanted where nobody has asked for another.
 *
 * @param generation raised to make all of it again without comparing
 * @param keepPrevious how long one that was served before can be served again
 */
@ConfigurationProperties("samverkanstrappan")
record GenerationSettings(
    @DefaultValue("1") int generation, @DefaultValue("1d") Duration keepPrevious) {}
