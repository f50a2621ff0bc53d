package se.samverkanstrappan.query.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the document store is.
 *
 * @param sslBundle the name of the bundle ({@code spring.ssl.bundle}) that says whom to trust there
 *     and who we are; with it the connection is TLS, without it the URI decides and the JVM's own
 *     trust holds
 */
@ConfigurationProperties("samverkanstrappan.store")
public record StoreSettings(String uri, String database, @Nullable String sslBundle) {}
