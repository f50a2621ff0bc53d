package se.samverkanstrappan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What is told to whom about how the service is. */
class ManagementPortTest {
  private static final String PROBES =
      "--management.endpoint.health.probes.add-additional-paths=true";
  private static final String[] NOBODY = {};
  private static final String[] ADMINISTRATOR = Caller.basic("anna", TinyService.PASSWORD);

  @TempDir Path folder;

  @Test
  void tellsMetricsOnAPortOfTheirOwnAlone() throws Exception {
    try (ConfigurableApplicationContext service =
            TinyService.start(folder, "--management.server.port=0", PROBES);
        Caller users = Caller.of(TinyService.port(service));
        Caller operators = Caller.of(port(service))) {
      assertThat(status(operators, "/actuator/prometheus", NOBODY)).isEqualTo(200);
      assertThat(operators.get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
      assertThat(status(operators, "/actuator/metrics", NOBODY)).isEqualTo(200);
      assertThat(status(operators, "/actuator/health", NOBODY)).isEqualTo(200);
      assertThat(status(operators, "/actuator/env", NOBODY)).isEqualTo(404);
      assertThat(operators.ask("POST", "/actuator/health").statusCode()).isEqualTo(403);
      assertThat(address(service)).isEqualTo("127.0.0.1");
      for (String[] who : new String[][] {NOBODY, ADMINISTRATOR}) {
        assertThat(status(users, "/actuator/prometheus", who)).isIn(401, 403, 404);
        assertThat(status(users, "/actuator/metrics", who)).isIn(401, 403, 404);
        assertThat(status(users, "/actuator", who)).isIn(401, 403, 404);
        assertThat(status(users, "/livez", who)).isEqualTo(200);
        assertThat(status(users, "/readyz", who)).isEqualTo(200);
      }
    }
  }

  @Test
  void tellsHealthAloneWithoutSuchAPort() throws Exception {
    try (ConfigurableApplicationContext service = TinyService.start(folder, PROBES);
        Caller users = Caller.of(TinyService.port(service))) {
      HttpResponse<String> health = users.get("/actuator/health");

      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(status(users, "/livez", NOBODY)).isEqualTo(200);
      assertThat(status(users, "/readyz", NOBODY)).isEqualTo(200);
      assertThat(status(users, "/actuator/prometheus", NOBODY)).isEqualTo(401);
      assertThat(status(users, "/actuator/prometheus", ADMINISTRATOR)).isIn(403, 404);
    }
  }

  @Test
  void answersWithWhatKeepsBrowsersFromDoingAnythingWithIt() throws Exception {
    try (ConfigurableApplicationContext service = TinyService.start(folder);
        Caller users = Caller.of(TinyService.port(service))) {
      for (String path : new String[] {"/open", "/things/1"}) {
        HttpResponse<String> answer = users.get(path);

        assertThat(answer.headers().map())
            .containsKeys("referrer-policy", "permissions-policy", "x-content-type-options")
            .doesNotContainKeys("strict-transport-security", "server", "x-powered-by");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
            .contains("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
      }
    }
  }

  private static int status(Caller caller, String path, String[] who) throws Exception {
    return caller.get(path, who).statusCode();
  }

  private static int port(ConfigurableApplicationContext service) {
    return service.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
  }

  private static String address(ConfigurableApplicationContext service) {
    return service.getEnvironment().getRequiredProperty("management.server.address");
  }
}
