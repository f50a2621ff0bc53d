package se.samverkanstrappan.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverkanstrappan.command.CommandService;
import se.samverkanstrappan.query.QueryService;

/**
 * The whole road from book to read model where Kafka, the store and both services speak TLS alone,
 * and where the secrets lie in files.
 */
class EncryptedIT {
  private static final Duration SOON = Duration.ofMinutes(5);
  private static final String DATABASE = "samverkanstrappan";
  private static final String LOGIN = "samverkanstrappan.kafka.properties.sasl.jaas.config";

  @TempDir Path folder;

  @Test
  void bringsTheRegisterFromTheBookToTheStore() throws Exception {
    Certificate certificate = Certificate.make(folder);
    Path secrets = Files.createDirectory(folder.resolve("secrets"));
    Files.writeString(
        secrets.resolve(LOGIN), GuardedBroker.login(GuardedBroker.NAME, GuardedBroker.PASSWORD));
    MongoServer store = store(certificate);
    int storePort = store.bind().getPort();
    try (GuardedBroker broker = GuardedBroker.start(folder.resolve("kafka"), certificate)) {
      List<String> settings = settings(broker, certificate, secrets);
      assertThatStrangersAreRefused(broker, certificate);
      try (ConfigurableApplicationContext command = command(settings);
          ConfigurableApplicationContext query = query(settings, storePort);
          MongoClient reader = reader(storePort, certificate)) {
        await().atMost(SOON).until(() -> actors(reader) > 300);
        assertThatItSpeaksTlsAlone(command, certificate);
        assertThatItSpeaksTlsAlone(query, certificate);
      }
    } finally {
      store.shutdownNow();
    }
  }

  private static void assertThatStrangersAreRefused(GuardedBroker broker, Certificate certificate)
      throws Exception {
    Map<String, Object> stranger =
        Map.of(
            "bootstrap.servers",
            broker.address(),
            "security.protocol",
            "SASL_SSL",
            "sasl.mechanism",
            "PLAIN",
            "sasl.jaas.config",
            GuardedBroker.login(GuardedBroker.NAME, "guessed"),
            "ssl.truststore.type",
            "PEM",
            "ssl.truststore.location",
            certificate.certificateFile().toString());
    try (Admin admin = Admin.create(stranger)) {
      assertThatThrownBy(() -> admin.listTopics().names().get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(SaslAuthenticationException.class);
    }
  }

  private static void assertThatItSpeaksTlsAlone(
      ConfigurableApplicationContext service, Certificate certificate) throws Exception {
    String address =
        "127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port") + "/livez";
    try (HttpClient trusting = HttpClient.newBuilder().sslContext(certificate.trusting()).build();
        HttpClient plain = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = ask(trusting, "https://" + address);
      assertThat(answer.sslSession().orElseThrow().getPeerCertificates())
          .contains(certificate.certificate());
      assertThat(answer.statusCode()).isBetween(200, 499);
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
      assertThat(ask(plain, "http://" + address).statusCode()).isEqualTo(400);
      assertThatThrownBy(() -> ask(plain, "https://" + address)).hasMessageContaining("PKIX");
    }
  }

  private static HttpResponse<String> ask(HttpClient client, String address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  private static MongoServer store(Certificate certificate) {
    var store = new MongoServer(new H2Backend(MVStore.open(null)));
    store.enableSsl(certificate.key(), null, certificate.certificate());
    return store;
  }

  private static long actors(MongoClient reader) {
    var database = reader.getDatabase(DATABASE);
    try {
      return Stream.of(database.listCollectionNames().into(new ArrayList<>()))
          .flatMap(List::stream)
          .filter(name -> name.startsWith("actors"))
          .mapToLong(name -> database.getCollection(name, Document.class).countDocuments())
          .sum();
    } catch (MongoTimeoutException e) {
      return 0;
    }
  }

  private static MongoClient reader(int port, Certificate certificate) throws Exception {
    var trusting = certificate.trusting();
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + port))
            .applyToSslSettings(tls -> tls.enabled(true).context(trusting))
            .build());
  }

  private List<String> settings(GuardedBroker broker, Certificate certificate, Path secrets)
      throws Exception {
    Path key = Files.write(folder.resolve("pseudonym.key"), new byte[32]);
    String kafka = "--samverkanstrappan.kafka.";
    return List.of(
        "--SECRETS_DIR=" + secrets,
        "--server.port=0",
        "--server.ssl.bundle=own",
        "--spring.ssl.bundle.pem.own.keystore.certificate=file:" + certificate.certificateFile(),
        "--spring.ssl.bundle.pem.own.keystore.private-key=file:" + certificate.keyFile(),
        "--spring.ssl.bundle.pem.store.truststore.certificate=file:"
            + certificate.certificateFile(),
        "--samverkanstrappan.access.issuer=https://issuer.example",
        "--samverkanstrappan.access.pseudonym-key-file=" + key,
        kafka + "bootstrap-servers=" + broker.address(),
        kafka + "partitions=3",
        kafka + "properties.security.protocol=SASL_SSL",
        kafka + "properties.sasl.mechanism=PLAIN",
        kafka + "properties.ssl.truststore.type=PEM",
        kafka + "properties.ssl.truststore.location=" + certificate.certificateFile());
  }

  private ConfigurableApplicationContext command(List<String> settings) {
    return run(
        CommandService.class,
        settings,
        "--spring.config.name=command-service",
        "--" + CommandService.SERVICE_PROPERTY + "=command",
        "--spring.autoconfigure.exclude="
            + "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration",
        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("book"));
  }

  private ConfigurableApplicationContext query(List<String> settings, int storePort) {
    return run(
        QueryService.class,
        settings,
        "--spring.config.name=query-service",
        "--" + CommandService.SERVICE_PROPERTY + "=query",
        "--samverkanstrappan.store.uri=mongodb://127.0.0.1:" + storePort,
        "--samverkanstrappan.store.ssl-bundle=store",
        // Nobody signs in here.
        "--samverkanstrappan.access.public-read=true",
        "--samverkanstrappan.streams.state-dir=" + folder.resolve("streams"));
  }

  private static ConfigurableApplicationContext run(
      Class<?> service, List<String> settings, String... own) {
    return new SpringApplicationBuilder(service)
        .run(Stream.concat(settings.stream(), Stream.of(own)).toArray(String[]::new));
  }
}
