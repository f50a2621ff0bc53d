package se.samverkanstrappan.command.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.access.Pseudonyms;

/**
 * Issues tokens as a provider of OpenID Connect does: with a key of its own, which services find by
 * discovery and check signatures with.
 */
public final class TestIssuer {
  /** What tokens are for. */
  public static final String AUDIENCE = "samverkanstrappan";

  private static final byte[] PSEUDONYM_KEY =
      "thirty-two bytes that are secret".getBytes(StandardCharsets.UTF_8);

  /** What the services know of. */
  public static final RSAKey KEY = newKey();

  /** Where it is. */
  public static final String URL = start();

  /** Of somebody who may do everything. */
  public static final String ADMIN = token("test-admin", null, "admin");

  private TestIssuer() {}

  /** What a service is started with to believe it. */
  public static List<String> settings() {
    return List.of(
        "--samverkanstrappan.access.issuer=" + URL,
        "--samverkanstrappan.access.pseudonym-key-file=" + keyFile());
  }

  /** What somebody is called in the book. */
  public static String subject(String account) {
    return new Pseudonyms(PSEUDONYM_KEY).of(URL, account);
  }

  /** A good token. */
  public static String token(String account, @Nullable String organisation, String... roles) {
    return sign(claims(account, organisation, roles).build());
  }

  /** What stands in a good token. */
  public static JWTClaimsSet.Builder claims(
      String account, @Nullable String organisation, String... roles) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(URL)
            .audience(AUDIENCE)
            .subject(account)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Duration.ofHours(2))))
            .claim("roles", List.of(roles));
    return organisation == null ? claims : claims.claim("organisation", organisation);
  }

  /** Signs it with its key. */
  public static String sign(JWTClaimsSet claims) {
    try {
      return sign(claims, JWSAlgorithm.RS256, new RSASSASigner(KEY));
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  /** Signs it with whatever else, under the name of its key. */
  public static String sign(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) {
    try {
      JWSHeader header = new JWSHeader.Builder(algorithm).keyID(KEY.getKeyID()).build();
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  /** Another key of the same name. */
  public static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("test").generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static String start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      String url = "http://127.0.0.1:" + server.getAddress().getPort();
      answer(
          server,
          "/.well-known/openid-configuration",
          "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/jwks\",\"subject_types_supported\":[\"public\"]}"
              .formatted(url, url));
      answer(server, "/jwks", new JWKSet(KEY.toPublicJWK()).toString());
      server.start();
      return url;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(HttpServer server, String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private static Path keyFile() {
    try {
      Path file = Files.createTempFile("pseudonyms", ".key");
      file.toFile().deleteOnExit();
      return Files.write(file, PSEUDONYM_KEY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
