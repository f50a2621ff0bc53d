package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.command.security.TestIssuer.claims;
import static se.samverkanstrappan.command.security.TestIssuer.sign;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.command.security.TestIssuer;
import se.samverkanstrappan.command.service.RunningService.Answer;
import tools.jackson.databind.node.ObjectNode;

/** A token that is not a good one is none, and is not told what is wrong with it. */
public interface TokenContract {
  String OPENING =
      "{\"title\":\"T\",\"owner\":\"region-12\",\"openedOn\":\"2020\",\"form\":\"ONGOING\"}";

  RunningService service();

  @Test
  default void aBadTokenIsToldNothing() throws Exception {
    Answer nobody = service().sendAs(null, "POST", "/api/v1/collaborations", OPENING);
    assertThat(nobody.status()).isEqualTo(401);
    int asked = 0;
    for (Map.Entry<String, String> bad : badTokens().entrySet()) {
      for (String address :
          List.of(
              "POST /api/v1/collaborations",
              "PUT /api/v1/actors/region-12",
              "GET /api/v1/imports/none",
              "POST /internal/republish",
              "GET /nothing")) {
        String[] to = address.split(" ");
        Answer answer =
            service().sendAs(null, to[0], to[1], OPENING, "Authorization", bad.getValue());
        String called = bad.getKey() + " at " + address;
        assertThat(answer.status()).as(called).isEqualTo(401);
        assertThat(withoutCorrelation(answer)).as(called).isEqualTo(withoutCorrelation(nobody));
        assertThat(answer.response().headers().allValues("WWW-Authenticate"))
            .as(called)
            .containsExactly("Bearer");
        assertThat(answer.json().required("correlationId").asString())
            .isEqualTo(answer.header("X-Correlation-Id"));
        asked++;
      }
    }
    System.out.println(asked + " requests with a bad token were told nothing");
  }

  private static ObjectNode withoutCorrelation(Answer answer) {
    ObjectNode problem = (ObjectNode) answer.json().deepCopy();
    problem.remove("correlationId");
    assertThat(problem.propertyNames())
        .containsExactlyInAnyOrder("type", "title", "status", "errors");
    return problem;
  }

  /** Each would be an administrator's, were it good. */
  private static Map<String, String> badTokens() throws Exception {
    Map<String, String> bad = new LinkedHashMap<>();
    Date past = Date.from(Instant.now().minusSeconds(3600));
    Date future = Date.from(Instant.now().plusSeconds(3600));
    bad.put("expired", sign(admin().expirationTime(past).build()));
    bad.put("never expires", sign(admin().expirationTime(null).build()));
    bad.put("not yet good", sign(admin().notBeforeTime(future).build()));
    bad.put("another issuer", sign(admin().issuer("https://elsewhere.example").build()));
    bad.put("no issuer", sign(admin().issuer(null).build()));
    bad.put("for another service", sign(admin().audience("another-service").build()));
    bad.put("for nobody", sign(admin().audience((String) null).build()));
    bad.put("about nobody", sign(admin().subject(null).build()));
    for (String type : List.of("logout+jwt", "secevent+jwt", "dpop+jwt", "JWE")) {
      bad.put("of type " + type, typed(admin().build(), type));
    }
    bad.put("an ID token", sign(admin().claim("nonce", "n").build()));
    bad.put("an ID token beside another", sign(admin().claim("at_hash", "h").build()));
    bad.put("a logout token", sign(admin().claim("events", Map.of()).build()));
    bad.put("unsigned", new PlainJWT(admin().build()).serialize());
    byte[] publicKey = TestIssuer.KEY.toRSAPublicKey().getEncoded();
    bad.put(
        "public key as secret",
        sign(admin().build(), JWSAlgorithm.HS256, new MACSigner(publicKey)));
    byte[] pem = Base64.getMimeEncoder().encode(publicKey);
    bad.put(
        "public key as secret text", sign(admin().build(), JWSAlgorithm.HS256, new MACSigner(pem)));
    RSASSASigner other = new RSASSASigner(TestIssuer.newKey());
    bad.put("another key", sign(admin().build(), JWSAlgorithm.RS256, other));
    String[] good = sign(claims("somebody", null).build()).split("\\.");
    String better = new PlainJWT(admin().build()).serialize().split("\\.")[1];
    bad.put("other contents", good[0] + "." + better + "." + good[2]);
    bad.put("no signature", good[0] + "." + better + ".");
    bad.put("garbage", "garbage");
    bad.put("dots", "a.b.c");
    bad.put("nothing", "");
    bad.replaceAll((name, token) -> "Bearer " + token);
    String account =
        Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
    bad.put("a password", "Basic " + account);
    bad.put("another scheme", "Digest username=\"admin\"");
    return bad;
  }

  @Test
  default void anAccessTokenMayCallItselfOne() throws Exception {
    for (String type : List.of("JWT", "jwt", "at+jwt", "application/at+jwt")) {
      String token = typed(admin().build(), type);
      Answer answer = service().sendAs(token, "GET", "/nothing", "");
      assertThat(answer.status()).as(type).isEqualTo(404);
    }
  }

  private static String typed(JWTClaimsSet claims, String type) throws Exception {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType(type)).build();
    SignedJWT token = new SignedJWT(header, claims);
    token.sign(new RSASSASigner(TestIssuer.KEY));
    return token.serialize();
  }

  private static JWTClaimsSet.Builder admin() {
    return claims("test-admin", "region-12", "admin");
  }

  @Test
  default void aTokenInTheAddressIsNone() {
    String path = "/api/v1/collaborations?access_token=" + TestIssuer.ADMIN;
    assertThat(service().sendAs(null, "POST", path, OPENING).status()).isEqualTo(401);
  }

  @Test
  default void noKeyAnswersForAnotherAccount() {
    String[] key = {"Idempotency-Key", "shared-by-two"};
    String first = TestIssuer.token("first", "region-12", "process-owner");
    String second = TestIssuer.token("second", "region-12", "process-owner");
    String path = "/api/v1/collaborations";
    Answer hers = service().sendAs(first, "POST", path, OPENING, key);
    Answer his = service().sendAs(second, "POST", path, OPENING, key);
    Answer again = service().sendAs(first, "POST", path, OPENING, key);
    assertThat(List.of(hers.status(), his.status(), again.status())).containsOnly(201);
    assertThat(his.id()).isNotEqualTo(hers.id());
    assertThat(his.header("Idempotency-Replayed")).isEmpty();
    assertThat(again.id()).isEqualTo(hers.id());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    String other = OPENING.replace("\"T\"", "\"another body\"");
    assertThat(service().sendAs(second, "POST", path, other, key).status()).isEqualTo(422);
  }
}
