package se.samverkanstrappan.query.streams;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which making of the read model is wanted.
 *
 * @param generation raised to make all of it again
 */
@ConfigurationProperties("samverkanstrappan")
record GenerationSettings(@DefaultValue("1") int generation) {}
