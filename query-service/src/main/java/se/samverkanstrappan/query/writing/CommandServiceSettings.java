package se.samverkanstrappan.query.writing;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the write side is.
 *
 * @param commandServiceUrl its address, without a path
 */
@ConfigurationProperties("samverkanstrappan")
public record CommandServiceSettings(
    @DefaultValue("http://127.0.0.1:8081") URI commandServiceUrl) {}
