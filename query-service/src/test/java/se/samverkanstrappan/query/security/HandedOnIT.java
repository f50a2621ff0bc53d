package se.samverkanstrappan.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverkanstrappan.query.streams.TestBroker;

/** What the write side is shown when somebody logs a step on the pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandedOnIT {
  private static final String LOG = "/samverkan/sydosttriangeln/dialogsteg/nytt";
  private static final int AT_ONCE = 8;
  private static final Map<String, String> ANNA =
      Map.of("username", "anna.andersson", "password", "hemligt");

  private final List<String> shown = new CopyOnWriteArrayList<>();
  private HttpServer commandService;
  private ConfigurableApplicationContext provider;
  private RunningReads reads;

  @BeforeAll
  void start() throws Exception {
    commandService =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    commandService.createContext(
        "/",
        exchange -> {
          shown.add(exchange.getRequestHeaders().getFirst("Authorization"));
          exchange.getRequestBody().readAllBytes();
          byte[] answer = "{\"id\":\"logged\",\"version\":1}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(201, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    commandService.start();
    int port = TestBroker.freePort();
    provider =
        new SpringApplicationBuilder(Provider.class)
            .properties("spring.config.name=provider")
            .run("--server.port=0", "--pages=http://127.0.0.1:" + port, "--organisation=region-10");
    String issuer =
        "http://127.0.0.1:" + provider.getEnvironment().getRequiredProperty("local.server.port");
    String client = "--spring.security.oauth2.client.registration.home.";
    reads =
        RunningReads.start(
            "--server.port=" + port,
            "--samverkanstrappan.command-service-url=http://127.0.0.1:"
                + commandService.getAddress().getPort(),
            "--samverkanstrappan.access.issuer=" + issuer,
            "--spring.security.oauth2.client.provider.theirs.issuer-uri=" + issuer,
            client + "provider=theirs",
            client + "client-id=pages",
            client + "client-secret=pages-secret",
            client + "scope=openid");
  }

  @AfterAll
  void stop() {
    reads.close();
    provider.close();
    commandService.stop(0);
  }

  @Test
  void eachTimeATokenThatIsGoodAndOfThePersonItself() throws Exception {
    Browser browser = signedIn();
    String before = browser.open(reads.uri("/api/v1/me")).body();
    shown.clear();
    for (int step = 0; step < 3; step++) {
      assertThat(log(browser).statusCode()).isLessThan(500);
    }
    assertThat(shown).hasSize(3).doesNotHaveDuplicates();
    for (String each : shown) {
      JWTClaimsSet claims = claims(each);
      assertThat(claims.getAudience()).containsExactly("samverkanstrappan");
      assertThat(claims.getSubject()).isEqualTo("anna.andersson");
    }
    // To have got new tokens makes nobody another one.
    assertThat(browser.open(reads.uri("/api/v1/me")).body()).isEqualTo(before);
  }

  /** The provider takes each refresh token once. */
  @Test
  void alsoWhereSeveralComeTogether() throws Exception {
    Browser browser = signedIn();
    shown.clear();
    try (var several = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<HttpResponse<String>>> answers =
          IntStream.range(0, AT_ONCE).mapToObj(at -> several.submit(() -> log(browser))).toList();
      for (Future<HttpResponse<String>> each : answers) {
        assertThat(each.get().body()).doesNotContain("Din inloggning gäller inte längre");
      }
    }
    assertThat(shown).hasSize(AT_ONCE);
  }

  @Test
  void signingInAgainIsPossibleWhileOneIsStillSignedIn() throws Exception {
    Browser browser = signedIn();
    var page = browser.open(reads.uri("/logga-in?till=" + LOG.replace("/", "%2F")));
    assertThat(page.body()).contains("Du är redan inloggad.");
    String link = page.body().replaceAll("(?s).*href=\"(/oauth2/[^\"]*)\".*", "$1");
    var again = browser.open(reads.uri(link));
    assertThat(again.uri()).isEqualTo(reads.uri(LOG));
    assertThat(again.statusCode()).isEqualTo(200);
  }

  private Browser signedIn() throws Exception {
    Browser browser = new Browser();
    var login = browser.open(reads.uri("/oauth2/authorization/home"));
    browser.submit(login, "/login", ANNA);
    return browser;
  }

  private HttpResponse<String> log(Browser browser) throws Exception {
    var form = browser.open(reads.uri(LOG));
    return browser.submit(
        form,
        LOG,
        Map.of(
            "date", "2025-01-01",
            "form", "MEETING",
            "observations", "INFORMED",
            "participants", "region-12",
            "summary", "Vi sågs."));
  }

  private static JWTClaimsSet claims(String authorization) throws ParseException {
    return SignedJWT.parse(authorization.substring("Bearer ".length())).getJWTClaimsSet();
  }
}
