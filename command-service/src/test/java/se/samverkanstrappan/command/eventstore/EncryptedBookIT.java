package se.samverkanstrappan.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samverkanstrappan.command.CommandService;

/** The book over TLS, by what the address of the database says and nothing else. */
class EncryptedBookIT {
  private static final String PASSWORD = "only-in-this-test";

  @TempDir Path folder;

  @Test
  void isWrittenOverTlsToTheServerThatIsMeant() throws Exception {
    KeyStore ours = certificate("ours");
    KeyStore another = certificate("another");
    try (EmbeddedPostgres postgres = postgres(ours);
        ConfigurableApplicationContext service = service(url(postgres, ours))) {
      Boolean encrypted =
          service
              .getBean(JdbcClient.class)
              .sql("select ssl from pg_stat_ssl where pid = pg_backend_pid()")
              .query(Boolean.class)
              .single();

      assertThat(encrypted).isTrue();
      String elsewhere = url(postgres, another);
      assertThatThrownBy(() -> DriverManager.getConnection(elsewhere, "postgres", "postgres"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("SSL");
    }
  }

  private ConfigurableApplicationContext service(String url) throws IOException {
    Path key = Files.write(folder.resolve("pseudonym.key"), new byte[32]);
    return CommandService.start(
        "--server.port=0",
        "--spring.datasource.url=" + url,
        "--spring.datasource.username=postgres",
        "--spring.datasource.password=postgres",
        "--samverkanstrappan.access.issuer=https://issuer.example",
        "--samverkanstrappan.access.pseudonym-key-file=" + key,
        "--samverkanstrappan.kafka.bootstrap-servers=127.0.0.1:1");
  }

  private EmbeddedPostgres postgres(KeyStore keys) throws Exception {
    Path key =
        pem("tls.key", "PRIVATE KEY", keys.getKey("own", PASSWORD.toCharArray()).getEncoded());
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    return EmbeddedPostgres.builder()
        .setServerConfig("ssl", "on")
        .setServerConfig("ssl_cert_file", trusted("tls", keys).toString())
        .setServerConfig("ssl_key_file", key.toString())
        .start();
  }

  private String url(EmbeddedPostgres postgres, KeyStore trusted) throws Exception {
    return "jdbc:postgresql://localhost:%d/postgres?sslmode=verify-full&sslrootcert=%s"
        .formatted(postgres.getPort(), trusted("root" + trusted.hashCode(), trusted));
  }

  private Path trusted(String name, KeyStore keys) throws Exception {
    return pem(name + ".crt", "CERTIFICATE", keys.getCertificate("own").getEncoded());
  }

  private Path pem(String name, String kind, byte[] content) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return Files.writeString(
        folder.resolve(name),
        "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n",
        StandardCharsets.US_ASCII);
  }

  private KeyStore certificate(String name) throws Exception {
    Path store = folder.resolve(name + ".p12");
    Path said = folder.resolve(name + ".txt");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(keytool.waitFor()).as("see %s", said).isZero();
    return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
  }
}
