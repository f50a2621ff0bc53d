package se.samverkanstrappan.bench.reads;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks one server, over connections that are kept. */
public final class Http implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String server;
  private final String token;

  public Http(String server, String token) {
    this.server = server;
    this.token = token;
  }

  /** What came back. */
  public record Answer(int status, byte[] body, @Nullable String tag) {
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  public Answer get(String path) throws IOException, InterruptedException {
    return get(path, null);
  }

  /** Asks for what may be known already. */
  public Answer get(String path, @Nullable String knownTag)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path);
    if (knownTag != null) {
      request.header("If-None-Match", knownTag);
    }
    return answer(request);
  }

  /** Asks for something to be done that needs no words. */
  public Answer post(String path) throws IOException, InterruptedException {
    return answer(request(path).POST(BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server + path))
        .header("Authorization", "Bearer " + token)
        .timeout(PATIENCE);
  }

  private Answer answer(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
    return new Answer(
        response.statusCode(), response.body(), response.headers().firstValue("ETag").orElse(null));
  }

  @Override
  public void close() {
    client.close();
  }
}
