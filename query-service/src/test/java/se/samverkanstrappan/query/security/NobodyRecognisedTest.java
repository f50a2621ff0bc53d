package se.samverkanstrappan.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.query.TestTokens;

/** Where it cannot be told who asks, nobody is told to have shown something wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NobodyRecognisedTest {
  private static final Map<String, String> UNCLEAR =
      Map.of("name", Accounts.UNCLEAR, "password", Accounts.PASSWORD);

  private RunningReads reads;

  @BeforeAll
  void start() throws Exception {
    try (ServerSocket closedAtOnce = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      reads =
          RunningReads.withAccountsAndIssuer(
              "--samverkanstrappan.access.issuer=http://127.0.0.1:" + closedAtOnce.getLocalPort());
    }
  }

  @AfterAll
  void stop() {
    reads.close();
  }

  @Test
  void theFormSaysSoInWords() throws Exception {
    Browser browser = new Browser();
    var answer = browser.submit(browser.open(reads.uri("/logga-in")), "/logga-in?lang=sv", UNCLEAR);

    assertThat(answer.body()).contains("Inloggningen går inte att kontrollera just nu");
    assertAway(answer);
  }

  @Test
  void aPasswordIsAnsweredWithAProblem() throws Exception {
    String both = Accounts.UNCLEAR + ":" + Accounts.PASSWORD;
    String shown = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));

    assertProblem(reads.send("GET", "/api/v1/me", "Authorization", "Basic " + shown));
  }

  @Test
  void aTokenWhoseIssuerIsAwayIsAnsweredWithAProblem() throws Exception {
    String token = "Bearer " + TestTokens.of("region-12", Role.MANAGER);

    assertProblem(reads.send("GET", "/api/v1/me", "Authorization", token));
    assertAway(reads.send("GET", "/", "Authorization", token));
  }

  private static void assertProblem(HttpResponse<String> answer) {
    assertAway(answer);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    assertThat(answer.body()).contains(":sign-in-unavailable").doesNotContain("issuer", "read");
  }

  private static void assertAway(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }
}
