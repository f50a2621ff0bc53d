package se.samverkanstrappan.query.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.query.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is shown that is no good is answered with 401, in the same words whatever is wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadTokensTest {
  private RunningReads reads;

  @BeforeAll
  void start() {
    reads = RunningReads.withAccounts();
  }

  @AfterAll
  void stop() {
    reads.close();
  }

  @Test
  void refusesEveryTokenThatIsNoGoodAndTellsNothing() throws Exception {
    JsonNode usual = problem(reads.send("GET", "/api/v1/me"));
    for (Map.Entry<String, String> bad : badTokens().entrySet()) {
      for (String address : new String[] {"/api/v1/me", "/api/v1/changes", "/api/v1/nosuch"}) {
        var answer = reads.send("GET", address, "Authorization", bad.getValue());
        assertThat(problem(answer)).as(bad.getKey() + " " + address).isEqualTo(usual);
      }
    }
  }

  @Test
  void refusesThemWhereAPersonWouldBeSentToSignIn() throws Exception {
    var answer = reads.send("GET", "/", "Authorization", "Bearer garbage");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("Du behöver logga in").doesNotContain("garbage");
  }

  @Test
  void saysThatItCannotBeToldWhoAsksWhileTheIssuerIsAway() throws Exception {
    try (RunningReads stranded =
        RunningReads.start(
            "--samverkanstrappan.access.issuer=http://127.0.0.1:1",
            "--samverkanstrappan.access.public-read=true")) {
      String token = "Bearer " + TestTokens.of("region-12", Role.MANAGER);
      for (String address : new String[] {"/api/v1/me", "/api/v1/actors", "/"}) {
        var answer = stranded.send("GET", address, "Authorization", token);
        assertThat(answer.statusCode()).as(address).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(answer.body())
            .containsAnyOf(":sign-in-unavailable", "Inloggningen går inte att kontrollera");
      }
      assertThat(stranded.send("GET", "/api/v1/me").statusCode()).isEqualTo(401);
      assertThat(stranded.send("GET", "/").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void takesATokenThatIsGood() throws Exception {
    String token = "Bearer " + TestTokens.of("region-12", Role.MANAGER, Role.REVIEWER);
    var answer = reads.send("GET", "/api/v1/me", "Authorization", token);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"organisation\":\"region-12\",\"roles\":[\"manager\",\"reviewer\"]")
        .containsPattern("\"subject\":\"[0-9a-f]{20}\"")
        .doesNotContain("someone");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void takesNameAndPasswordWithEachRequest() throws Exception {
    var answer = reads.send("GET", "/api/v1/me", "Authorization", basic("reviewer"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    var flooded = reads.send("GET", "/api/v1/me", "Authorization", basic(Accounts.FLOODED));
    assertThat(flooded.statusCode()).isEqualTo(429);
    assertThat(flooded.headers().firstValue("Retry-After")).contains("90");
  }

  private static Map<String, String> badTokens() {
    Map<String, String> bad = new LinkedHashMap<>();
    Date past = Date.from(Instant.now().minusSeconds(60));
    bad.put("expired", bearer(good().expirationTime(past)));
    bad.put("never expires", bearer(good().expirationTime(null)));
    bad.put("not yet", bearer(good().notBeforeTime(Date.from(Instant.now().plusSeconds(90)))));
    bad.put("another issuer", bearer(good().issuer("https://elsewhere.example")));
    bad.put("another audience", bearer(good().audience("another-service")));
    bad.put("no audience", bearer(good().audience((String) null)));
    bad.put("no subject", bearer(good().subject(null)));
    bad.put("an ID token", bearer(good().claim("nonce", "n")));
    bad.put("an ID token beside another", bearer(good().claim("at_hash", "h")));
    bad.put("a logout token", bearer(good().claim("events", Map.of())));
    bad.put("alg none", "Bearer " + new PlainJWT(good().build()).serialize());
    bad.put("another key", "Bearer " + TestTokens.signed(good().build(), TestTokens.newKey()));
    String whole = TestTokens.of("region-12", Role.MANAGER);
    bad.put("cut off", "Bearer " + whole.substring(0, whole.length() - 20));
    bad.put("without signature", "Bearer " + whole.substring(0, whole.lastIndexOf('.') + 1));
    bad.put("garbage", "Bearer garbage");
    bad.put("nothing", "Bearer ");
    bad.put("wrong password", basic("reviewer", "wrong"));
    bad.put("nobody's name", basic("nobody", Accounts.PASSWORD));
    bad.put("broken basic", "Basic %%%");
    return bad;
  }

  private static JWTClaimsSet.Builder good() {
    return TestTokens.claims("region-12", Role.ADMIN);
  }

  private static String bearer(JWTClaimsSet.Builder claims) {
    return "Bearer " + TestTokens.signed(claims.build());
  }

  private static String basic(String name) {
    return basic(name, Accounts.PASSWORD);
  }

  private static String basic(String name, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
  }

  /** The problem without what differs from request to request. */
  private static JsonNode problem(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode body = JsonMapper.shared().readTree(answer.body());
    return body.asObject().without("correlationId");
  }
}
