package se.samverkanstrappan.acceptance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What all services of an installation share, with settings as in production. */
final class Site implements AutoCloseable {
  private static final String DATABASE = "postgres";
  private static final String CLIENT = "spring.security.oauth2.client.";

  private final EmbeddedPostgres postgres;
  private final Issuer issuer = new Issuer();
  private final Instance shared;
  private final int partitions;
  private final Path pseudonymKey;

  Site(String name, int partitions) throws IOException {
    postgres = EmbeddedPostgres.start();
    shared = Instance.fresh(name);
    this.partitions = partitions;
    pseudonymKey =
        Files.write(
            shared.folder().resolve("pseudonyms.key"),
            "thirty-two bytes that are secret".getBytes(StandardCharsets.UTF_8));
  }

  /** Starts what the services need. */
  Site start() {
    shared.start("broker", Ports.BROKER).start("store", Ports.STORE);
    return this;
  }

  /** One of each service, which speak with each other where one asks the other. */
  record Pair(Api api, Shipped command, Shipped query) implements AutoCloseable {
    void awaitReady() {
      command.awaitReady(api);
      query.awaitReady(api);
    }

    /** The same as {@code kill -9} of both. */
    void kill() {
      command.kill();
      query.kill();
    }

    @Override
    public void close() {
      kill();
    }
  }

  Members members() {
    return new Members(shared);
  }

  /** Starts a pair without waiting. */
  Pair startPair() throws IOException {
    int port = Ports.freeBase();
    Path folder = Files.createDirectories(shared.folder().resolve("services-" + port));
    Api api = new Api(port, "Bearer " + issuer.token("admin", "admin"));
    Shipped command = Shipped.start("command-service", port + Ports.COMMAND, folder, command());
    return new Pair(
        api, command, Shipped.start("query-service", port, folder, query(port, folder)));
  }

  private Map<String, String> common() {
    var settings = new LinkedHashMap<String, String>();
    settings.put("samverkanstrappan.access.issuer", issuer.url());
    settings.put("samverkanstrappan.access.pseudonym-key-file", pseudonymKey.toString());
    settings.put("samverkanstrappan.kafka.bootstrap-servers", at(Ports.BROKER));
    settings.put("samverkanstrappan.kafka.partitions", Integer.toString(partitions));
    settings.put("samverkanstrappan.kafka.replication-factor", "1");
    return settings;
  }

  private Map<String, String> command() {
    Map<String, String> settings = common();
    settings.put("spring.datasource.url", postgres.getJdbcUrl(DATABASE, DATABASE));
    settings.put("spring.datasource.username", DATABASE);
    settings.put("spring.datasource.password", DATABASE);
    return settings;
  }

  private Map<String, String> query(int port, Path folder) {
    Map<String, String> settings = common();
    settings.put(
        "samverkanstrappan.command-service-url", "http://127.0.0.1:" + (port + Ports.COMMAND));
    settings.put("samverkanstrappan.store.uri", "mongodb://" + at(Ports.STORE));
    settings.put("samverkanstrappan.store.database", "samverkanstrappan");
    settings.put("samverkanstrappan.streams.state-dir", folder.resolve("streams").toString());
    // Whoever takes over a partition has its state already.
    settings.put("samverkanstrappan.streams.standby-replicas", "1");
    settings.put(CLIENT + "provider.theirs.issuer-uri", issuer.url());
    settings.put(CLIENT + "registration.pages.provider", "theirs");
    settings.put(CLIENT + "registration.pages.client-id", "pages");
    settings.put(CLIENT + "registration.pages.client-secret", "secret");
    settings.put(CLIENT + "registration.pages.scope", "openid");
    settings.put(CLIENT + "registration.service.provider", "theirs");
    settings.put(CLIENT + "registration.service.authorization-grant-type", "client_credentials");
    settings.put(CLIENT + "registration.service.client-id", "service");
    settings.put(CLIENT + "registration.service.client-secret", "secret");
    return settings;
  }

  private String at(int part) {
    return "127.0.0.1:" + (shared.port() + part);
  }

  @Override
  public void close() throws IOException {
    try (postgres;
        issuer) {
      shared.close();
    }
  }
}
