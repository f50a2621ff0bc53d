package se.samverkanstrappan.bench.reads;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks one server, over connections that are kept. */
final class Http implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String server;
  private final String token;

  Http(String server, String token) {
    this.server = server;
    this.token = token;
  }

  /** What came back. */
  record Answer(int status, byte[] body, @Nullable String tag) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  Answer get(String path) throws IOException, InterruptedException {
    return get(path, null);
  }

  /** Asks for what may be known already. */
  Answer get(String path, @Nullable String knownTag) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + path))
            .header("Authorization", "Bearer " + token)
            .timeout(PATIENCE);
    if (knownTag != null) {
      request.header("If-None-Match", knownTag);
    }
    HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
    return new Answer(
        response.statusCode(), response.body(), response.headers().firstValue("ETag").orElse(null));
  }

  @Override
  public void close() {
    client.close();
  }
}
