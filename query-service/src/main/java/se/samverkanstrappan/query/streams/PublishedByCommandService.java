package se.samverkanstrappan.query.streams;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.query.security.ServiceToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the command service over HTTP, again and again; while it is away nothing is replaced. */
final class PublishedByCommandService implements Published, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PublishedByCommandService.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final URI publication;
  private final ServiceToken token;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  PublishedByCommandService(URI commandService, ServiceToken token) {
    publication = commandService.resolve("/internal/publication");
    this.token = token;
  }

  @Override
  public boolean whole(int epoch) {
    try {
      HttpResponse<String> answer = client.send(request(), BodyHandlers.ofString());
      JsonNode told = JsonMapper.shared().readTree(answer.body());
      return answer.statusCode() == 200
          && told.path("epoch").asInt(0) == epoch
          && told.path("complete").asBoolean(false);
    } catch (IOException | RuntimeException e) {
      LOG.atDebug()
          .setMessage("the command service does not say what is published")
          .setCause(e)
          .log();
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private HttpRequest request() {
    return HttpRequest.newBuilder(publication)
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token.value())
        .build();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
