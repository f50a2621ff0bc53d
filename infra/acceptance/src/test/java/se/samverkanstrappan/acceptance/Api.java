package se.samverkanstrappan.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP interface: writes go to one port, reads to the one before it. */
final class Api {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration READABLE = Duration.ofMinutes(2);
  private static final int NOT_YET = 503;
  private static final Duration LONG = Duration.ofMinutes(20);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(30))
          .build();
  private final String reads;
  private final String writes;
  private final String authorization;

  /**
   * The interface as somebody sees it.
   *
   * @param authorization says who asks; empty for nobody
   */
  Api(int firstPort, String authorization) {
    this.authorization = authorization;
    reads = "http://127.0.0.1:" + firstPort;
    writes = "http://127.0.0.1:" + (firstPort + Ports.COMMAND);
  }

  /** As a program says who asks by name and password. */
  static String basic(String name, String password) {
    byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  String authorization() {
    return authorization;
  }

  String pages() {
    return reads;
  }

  Answer post(String path, Object body) {
    return send(posting(path, body));
  }

  /** As one does who may send the same again. */
  Answer post(String path, Object body, UUID key) {
    return send(posting(path, body).header("Idempotency-Key", key.toString()));
  }

  private HttpRequest.Builder posting(String path, Object body) {
    return HttpRequest.newBuilder(URI.create(writes + "/api/v1" + path))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
  }

  /** The one write that is asked of the side that reads: it works out what is to be written. */
  Answer fix(String assignment, Object body, String... headers) {
    String address = reads + "/api/v1/assignments/" + assignment + "/follow-ups";
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** What an administrator does about the side that reads, which says all of it in the address. */
  Answer operating(String method, String path) {
    URI address = URI.create(reads + "/api/v1/admin" + path);
    return send(HttpRequest.newBuilder(address).method(method, BodyPublishers.noBody()));
  }

  Answer put(String path, Object body) {
    return send(
        HttpRequest.newBuilder(URI.create(writes + "/api/v1" + path))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  /** Takes in a bundle or a spreadsheet. */
  Answer importing(byte[] file, String contentType, String query, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(writes + "/api/v1/imports" + query))
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(file));
    return send(headers.length == 0 ? request : request.headers(headers), LONG);
  }

  /** An import as command-service knows it. */
  Answer imported(String id) {
    return send(HttpRequest.newBuilder(URI.create(writes + "/api/v1/imports/" + id)));
  }

  /** What command-service tells of its administration. */
  Answer administered(String path) {
    return send(HttpRequest.newBuilder(URI.create(writes + "/api/v1" + path)));
  }

  byte[] bytes(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(reads + "/api/v1" + path));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    try {
      var response = client.send(request.build(), BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new AssertionError(path + " was answered " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  Answer get(String path) {
    return send(HttpRequest.newBuilder(URI.create(reads + "/api/v1" + path)));
  }

  JsonNode read(String path) {
    return get(path).orFail().json();
  }

  /** A read of one collaboration as soon as it has reached a version, asked again where told to. */
  JsonNode readAt(long version, String path) {
    String waiting = path + (path.contains("?") ? "&" : "?") + "minVersion=" + version;
    return Awaitility.await()
        .atMost(READABLE)
        .pollDelay(Duration.ZERO)
        .until(() -> get(waiting), answer -> answer.status() != NOT_YET)
        .orFail()
        .json();
  }

  /** Asked by nobody: a password that is wrong is refused even where none is needed. */
  boolean isReady(int port) {
    try {
      URI uri = URI.create("http://127.0.0.1:" + port + "/readyz");
      return answer(HttpRequest.newBuilder(uri).timeout(PATIENCE).build()).status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** What those who run a service are told of its health: {@code liveness} or {@code readiness}. */
  Answer health(int port, String group) {
    URI uri = URI.create("http://127.0.0.1:" + port + "/actuator/health/" + group);
    return send(HttpRequest.newBuilder(uri));
  }

  private Answer send(HttpRequest.Builder builder) {
    return send(builder, PATIENCE);
  }

  private Answer send(HttpRequest.Builder builder, Duration patience) {
    if (!authorization.isEmpty()) {
      builder.header("Authorization", authorization);
    }
    return answer(builder.timeout(patience).build());
  }

  private Answer answer(HttpRequest request) {
    try {
      var response = client.send(request, BodyHandlers.ofString());
      return new Answer(
          request.method() + " " + request.uri(),
          response.statusCode(),
          response.headers().firstValue("Retry-After").orElse(""),
          response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
