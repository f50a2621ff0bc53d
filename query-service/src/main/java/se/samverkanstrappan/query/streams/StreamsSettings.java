package se.samverkanstrappan.query.streams;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the stream runs in this process.
 *
 * @param stateDir the folder of the state stores; what is in it can be made again
 */
@ConfigurationProperties("samverkanstrappan.streams")
record StreamsSettings(
    Path stateDir, @DefaultValue("1") int threads, @DefaultValue("0") int standbyReplicas) {}
