package se.samverkanstrappan.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is too much or no text is refused as such, by whomever it is sent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
  private static final String FILES = "Content-Type: multipart/form-data; boundary=b\r\n";
  private static final int MEGABYTE = 1 << 20;

  private RunningReads reads;

  @BeforeAll
  void start() {
    reads = RunningReads.withAccounts("--samverkanstrappan.access.public-read=true");
  }

  @AfterAll
  void stop() {
    reads.close();
  }

  @Test
  void refusesAddressesThatAreTooLong() throws Exception {
    for (String address : List.of("/?q=", "/api/v1/actors?q=", "/api/v1/", "/samverkan/")) {
      for (int size : new int[] {20_000, 200_000, 2_000_000}) {
        assertThat(ask("GET " + address + "x".repeat(size), "", 0))
            .startsWith("HTTP/1.1 400")
            .doesNotContainIgnoringCase("server:");
      }
    }
    assertThat(ask("GET /livez", "", 0)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/actors?q=%00, 200",
    "/api/v1/actors?q=%c3%28, 400",
    "/api/v1/collaborations?county=%00, 400",
    "/api/v1/collaborations/%00, 400",
    "/api/v1/collaborations/%c3%28, 400",
    "/?asOf=%00, 400",
    "/?lang=%ff%fe, 400",
    "/samverkan/%00, 400",
    "/samverkan/x?page=%00, 400",
    "/logga-in?till=%00&note=%00&lang=%00, 200",
    "/logga-in?till=%c3%28, 200"
  })
  void answersWhatIsNoTextWithoutFailing(String address, int status) throws Exception {
    assertThat(ask("GET " + address, "", 0)).startsWith("HTTP/1.1 " + status);
  }

  /** Nothing but what is announced is needed to refuse it: it is not waited for. */
  @ParameterizedTest
  @CsvSource({"/logga-in", "/logga-ut", "/", "/samverkan/x/dialogsteg/nytt", "/api/v1/actors"})
  void receivesNoFormThatIsTooLarge(String address) throws Exception {
    String answer = ask("POST " + address, FORM + "Content-Length: 20000000\r\n", 0);
    assertThat(answer).startsWith(address.startsWith("/api") ? "HTTP/1.1 4" : "HTTP/1.1 413");
  }

  @Test
  void receivesNoMoreOfAFormThanIsTaken() throws Exception {
    assertThat(ask("POST /logga-in", FORM + "Transfer-Encoding: chunked\r\n", 3 * MEGABYTE))
        .startsWith("HTTP/1.1 413");
  }

  @Test
  void receivesNoFiles() throws Exception {
    for (String address : List.of("/logga-in", "/", "/api/v1/actors", "/nosuch")) {
      String answer = ask("POST " + address, FILES + "Content-Length: 10000000\r\n", 0);
      assertThat(answer).as(address).startsWith("HTTP/1.1 40");
    }
  }

  private String ask(String line, String headers, int chunked) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", reads.port())) {
      // Far less than the service waits for a body.
      socket.setSoTimeout(10_000);
      String head = line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers;
      send(socket.getOutputStream(), head, chunked);
      return head(socket.getInputStream());
    }
  }

  /** Stops where the service has had enough: what it answered before is there all the same. */
  private static void send(OutputStream out, String head, int chunked) throws IOException {
    byte[] chunk = ("400\r\n" + "x".repeat(1024) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    try {
      out.write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      for (int sent = 0; sent < chunked; sent += 1024) {
        out.write(chunk);
      }
    } catch (SocketException closed) {
      // What was answered before is read next.
    }
  }

  /** The connection may stay open after it, for what was announced and not sent. */
  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (int each = in.read(); each >= 0 && head.indexOf("\r\n\r\n") < 0; each = in.read()) {
      head.append((char) each);
    }
    return head.toString();
  }
}
