package se.samverkanstrappan.query.store;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the document store is. */
@ConfigurationProperties("samverkanstrappan.store")
public record StoreSettings(String uri, String database) {}
