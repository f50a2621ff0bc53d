package se.samverkanstrappan.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.query.BelievedTokens;
import se.samverkanstrappan.query.ReadsApplication;
import se.samverkanstrappan.query.TestTokens;

/** Asks the container itself, by hand, since no client would send such addresses. */
@SpringBootTest(
    classes = ReadsApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=query-service",
      "management.endpoint.health.validate-group-membership=false",
      "samverkanstrappan.access.public-read=true",
      TestTokens.PSEUDONYMS
    })
@ContextConfiguration(initializers = BelievedTokens.class)
class UnreadableQueryTest {
  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/actors?q=%zz",
        "/api/v1/collaborations?q=%zz&asOf=2025-01-01",
        "/api/v1/ladder?%",
        "/api/v1/rules?q=%c3%28%zz"
      })
  void isAProblemForPrograms(String address) throws IOException {
    assertThat(answer("GET", address))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "problem:bad-request", "correlationId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?q=%zz", "/?lang=en&asOf=%", "/samverkan/nosuch?page=%zz"})
  void isAPageForPeople(String address) throws IOException {
    assertThat(answer("GET", address))
        .startsWith("HTTP/1.1 400")
        .contains("text/html", "Till trappan", "Content-Security-Policy");
  }

  @Test
  void isNoExcuseForOtherErrorsToFail() throws IOException {
    assertThat(answer("GET", "/nosuch?q=%zz")).startsWith("HTTP/1.1 404").contains("Till trappan");
    assertThat(answer("POST", "/?q=%zz")).startsWith("HTTP/1.1 405").contains("Till trappan");
    assertThat(answer("GET", "/error?q=%zz")).startsWith("HTTP/1.1 404").contains("Till trappan");
  }

  private String answer(String method, String address) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      String request =
          method
              + " "
              + address
              + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
              + TestTokens.of("region-12", Role.REVIEWER)
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
