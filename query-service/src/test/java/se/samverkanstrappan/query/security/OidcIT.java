package se.samverkanstrappan.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverkanstrappan.query.TestTokens;
import se.samverkanstrappan.query.streams.TestBroker;
import tools.jackson.databind.json.JsonMapper;

/** Signing in at a real OpenID Connect provider, and out again from either side. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class OidcIT {
  private static final Map<String, String> ANNA =
      Map.of("username", "anna.andersson", "password", "hemligt");

  private ConfigurableApplicationContext provider;
  private RunningReads reads;
  private String issuer = "";

  @BeforeAll
  void start() {
    int port = TestBroker.freePort();
    provider =
        new SpringApplicationBuilder(Provider.class)
            .properties("spring.config.name=provider")
            .run("--server.port=0", "--pages=http://127.0.0.1:" + port);
    issuer = "http://127.0.0.1:" + portOf(provider);
    String client = "--spring.security.oauth2.client.registration.";
    reads =
        RunningReads.start(
            "--server.port=" + port,
            "--samverkanstrappan.access.issuer=" + issuer,
            "--spring.security.oauth2.client.provider.theirs.issuer-uri=" + issuer,
            client + "home.provider=theirs",
            client + "home.client-name=kommunens konto",
            client + "home.client-id=pages",
            client + "home.client-secret=pages-secret",
            client + "home.scope=openid",
            client + "service.provider=theirs",
            client + "service.authorization-grant-type=client_credentials",
            client + "service.client-id=service",
            client + "service.client-secret=service-secret");
  }

  @AfterAll
  void stop() {
    reads.close();
    provider.close();
  }

  @Test
  void signsInAtTheProviderAndGoesOnWithThePage() throws Exception {
    Browser browser = new Browser();
    var page = browser.open(reads.uri("/samverkan/sydosttriangeln?lang=en"));
    assertThat(page.uri())
        .isEqualTo(reads.uri("/logga-in?till=%2Fsamverkan%2Fsydosttriangeln%3Flang%3Den&lang=en"));
    assertThat(page.body())
        .contains("Sign in with kommunens konto")
        .doesNotContain("type=\"password\"");
    assertThat(browser.cookie("session")).isEmpty();
    String link = page.body().replaceAll("(?s).*href=\"(/oauth2/[^\"]*)\".*", "$1");

    var login = browser.open(reads.uri(link));
    HttpCookie before = browser.cookie("session").orElseThrow();
    var after = browser.submit(login, "/login", ANNA);

    assertThat(after.uri()).isEqualTo(reads.uri("/samverkan/sydosttriangeln?lang=en"));
    assertThat(after.body())
        .contains("<h1>Sydosttriangeln</h1>", "Region Skåne", "Process owner")
        .doesNotContain("anna");
    assertThat(browser.cookie("session").orElseThrow().getValue()).isNotEqualTo(before.getValue());
    var me = browser.open(reads.uri("/api/v1/me"));
    assertThat(me.body())
        .contains("\"organisation\":\"region-12\",\"roles\":[\"process-owner\"]")
        .doesNotContain("anna");
  }

  @Test
  void asksWithASecretOfTheSessionWithoutWhichNoCodeIsGiven() throws Exception {
    String asked =
        reads.send("GET", "/oauth2/authorization/home").headers().firstValue("Location").get();
    assertThat(asked)
        .startsWith(issuer + "/oauth2/authorize?response_type=code")
        .containsPattern("[?&]code_challenge=[\\w-]{43}(&|$)")
        .contains("code_challenge_method=S256", "nonce=", "state=");

    Browser browser = new Browser();
    signIn(browser);
    var without = browser.open(URI.create(asked.replaceAll("&code_challenge(_method)?=[^&]+", "")));
    assertThat(without.uri()).isEqualTo(reads.uri("/logga-in?note=failed"));
    var forged =
        new Browser().open(reads.uri("/login/oauth2/code/home?code=guessed&state=guessed"));
    assertThat(forged.body()).contains("Inloggningen gick inte att slutföra.");
  }

  @Test
  void endsTheSessionWhenTheProviderSaysSo(CapturedOutput output) throws Exception {
    Browser browser = new Browser();
    signIn(browser);
    for (SignedJWT bad :
        List.of(logoutToken(TestTokens.newKey(), "pages"), logoutToken(Provider.KEY, "program"))) {
      assertThat(tellOfLogout(bad)).isEqualTo(400);
    }
    assertThat(browser.open(reads.uri("/api/v1/me")).statusCode()).isEqualTo(200);

    assertThat(tellOfLogout(logoutToken(Provider.KEY, "pages"))).isEqualTo(200);
    assertThat(output.getAll())
        .containsPattern("\"act\":\"sign-out\"[^\n]*\"subject\":\"[0-9a-f]{20}");

    assertThat(browser.open(reads.uri("/api/v1/me")).statusCode()).isEqualTo(401);
    assertThat(browser.open(reads.uri("/")).uri().getPath()).isEqualTo("/logga-in");
  }

  /** What comes back from there comes by way of a browser, which may have written it itself. */
  @Test
  void logsNothingOfWhatIsSaidOfAFailureButItsCode(CapturedOutput output) throws Exception {
    String forged = "%0A2026-01-01 sign-in=done anna.andersson@example.org";
    for (String code : List.of("access_denied", "x" + forged)) {
      Browser browser = new Browser();
      // To be led away from the provider again is no reason to be signed in there.
      String begun = location(browser.open(reads.uri("/oauth2/authorization/home"), false));
      String state = begun.replaceAll(".*[?&]state=([^&]*).*", "$1");
      String back = "?error=" + code + "&error_description=x" + forged + "&state=" + state;
      var answer = browser.open(reads.uri("/login/oauth2/code/home" + back.replace(" ", "%20")));
      assertThat(answer.body()).contains("Inloggningen gick inte att slutföra.");
    }
    assertThat(output.getAll())
        .contains("sign-in=failed cause=access_denied")
        .contains("sign-in=failed cause=OAuth2AuthenticationException")
        .doesNotContain("sign-in=done", "example.org");
    assertThat(output.getAll().split("\"act\":\"sign-in-failed\"")).hasSizeGreaterThan(2);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void signsOutOfTheProviderToo() throws Exception {
    Browser browser = new Browser();
    var page = signIn(browser);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("form-action 'self' " + issuer + ";");

    var out = browser.submit(page, "/logga-ut?lang=sv", Map.of());

    assertThat(out.uri()).isEqualTo(reads.uri("/logga-in?note=out"));
    assertThat(browser.open(reads.uri("/api/v1/me")).statusCode()).isEqualTo(401);
    var again = browser.open(reads.uri("/oauth2/authorization/home"));
    assertThat(again.uri().toString()).startsWith(issuer + "/login");
  }

  @Test
  void takesTheTokensOfTheProviderThatAreForIt() throws Exception {
    String good = "Bearer " + token("program");
    assertThat(reads.send("GET", "/api/v1/me", "Authorization", good).body())
        .contains("\"roles\":[\"process-owner\"]");
    String other = "Bearer " + token("other-audience");
    assertThat(reads.send("GET", "/api/v1/me", "Authorization", other).statusCode()).isEqualTo(401);
  }

  @Test
  void hasATokenOfItsOwnForTheOtherService() throws Exception {
    String token = reads.context().getBean(ServiceToken.class).value();

    JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
    assertThat(claims.getStringListClaim("roles")).containsExactly("service");
    assertThat(claims.getAudience()).containsExactly("samverkanstrappan");
    var refused = reads.send("GET", "/", "Authorization", "Bearer " + token);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Ditt konto får inte göra det här");
  }

  private HttpResponse<String> signIn(Browser browser) throws Exception {
    var login = browser.open(reads.uri("/oauth2/authorization/home"));
    assertThat(login.uri().toString()).startsWith(issuer + "/login");
    return browser.submit(login, "/login", ANNA);
  }

  private int tellOfLogout(SignedJWT token) throws Exception {
    return new Browser()
        .post(
            reads.uri("/logout/connect/back-channel/home"),
            Map.of("logout_token", token.serialize()))
        .statusCode();
  }

  private SignedJWT logoutToken(RSAKey key, String audience) throws Exception {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .subject("anna.andersson")
            .audience(audience)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(60)))
            .jwtID(UUID.randomUUID().toString())
            .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
            .build();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType("logout+jwt")).build();
    SignedJWT token = new SignedJWT(header, claims);
    token.sign(new RSASSASigner(key));
    return token;
  }

  private String token(String client) throws Exception {
    String secret = client + ":" + client + "-secret";
    String basic =
        "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    var answer =
        new Browser()
            .post(
                URI.create(issuer + "/oauth2/token"),
                Map.of("grant_type", "client_credentials"),
                "Authorization",
                basic);
    return JsonMapper.shared().readTree(answer.body()).required("access_token").asString();
  }

  private static int portOf(ConfigurableApplicationContext context) {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }
}
