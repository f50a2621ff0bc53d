package se.samverkanstrappan.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The form that sends a file is as safe from other sites as those that send words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileFormTest {
  private static final String SIGN_IN = "/logga-in?lang=sv";
  private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final Browser browser = new Browser();
  private HttpServer writes;
  private RunningReads reads;

  @BeforeAll
  void start() throws Exception {
    writes = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    writes.createContext(
        "/",
        exchange -> {
          byte[] sent = exchange.getRequestBody().readAllBytes();
          taken.add(new String(sent, StandardCharsets.UTF_8));
          byte[] job = "{\"id\":\"jobb-1\"}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(202, job.length);
          exchange.getResponseBody().write(job);
          exchange.close();
        });
    writes.start();
    reads =
        RunningReads.withAccounts(
            "--samverkanstrappan.command-service-url=http://127.0.0.1:"
                + writes.getAddress().getPort());
    browser.submit(
        browser.open(reads.uri("/logga-in")),
        SIGN_IN,
        Map.of("name", "process-owner", "password", Accounts.PASSWORD));
  }

  @BeforeEach
  void given() {
    taken.clear();
  }

  @AfterAll
  void stop() {
    reads.close();
    writes.stop(0);
  }

  private String secret() throws Exception {
    Matcher found = SECRET.matcher(browser.open(reads.uri("/import")).body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String field(String name, String value) {
    return "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value);
  }

  private static String file(String content) {
    return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
        + content
        + "\r\n--x--\r\n";
  }

  private HttpResponse<String> send(String body) throws Exception {
    return browser.postAs("multipart/form-data; boundary=x", reads.uri("/import"), body);
  }

  /** Who signed in by password has nothing here to show the write side: it is told so. */
  @Test
  void takesAFileWithTheSecretOfTheSessionBeforeIt() throws Exception {
    String large = "kommun;åäö\n".repeat(100_000);

    HttpResponse<String> answer =
        send(field("_csrf", secret()) + field("only", "check") + file(large));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("Logga in igen och välj filen på nytt");

    String otherFile = file("x").replace("a.csv", "a.txt");
    assertThat(send(field("_csrf", secret()) + otherFile).body())
        .contains("Välj en fil vars namn slutar på .csv eller .json");
  }

  @Test
  void takesNothingWithoutItOrWithAnother() throws Exception {
    String secret = secret();
    String other = "A".repeat(secret.length());

    for (String body :
        List.of(
            file("x"),
            field("_csrf", "") + file("x"),
            field("_csrf", other) + file("x"),
            field("only", secret) + file("x"),
            // behind the file nobody looks for it
            file("x").replace("--x--\r\n", field("_csrf", secret) + "--x--\r\n"),
            "no form at all")) {
      assertThat(send(body).statusCode()).as(body).isEqualTo(403);
    }
    assertThat(taken).isEmpty();
  }

  @Test
  void looksForNothingOfWhoHasNoSession() throws Exception {
    HttpResponse<String> answer =
        new Browser()
            .postAs(
                "multipart/form-data; boundary=x",
                reads.uri("/import"),
                field("_csrf", secret()) + file("x"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(taken).isEmpty();
  }
}
