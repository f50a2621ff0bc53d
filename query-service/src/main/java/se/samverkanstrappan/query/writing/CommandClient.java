package se.samverkanstrappan.query.writing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.security.OnBehalf;
import se.samverkanstrappan.query.writing.CommandAnswer.Away;
import se.samverkanstrappan.query.writing.CommandAnswer.Fault;
import se.samverkanstrappan.query.writing.CommandAnswer.Refused;
import se.samverkanstrappan.query.writing.CommandAnswer.Written;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends writes to the write side on behalf of who has signed in. */
@Component
public final class CommandClient implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(CommandClient.class);
  private static final Duration CONNECTING = Duration.ofSeconds(2);

  /** Longer than a write waits for its turn there. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int UNKNOWN = 401;
  private static final String CORRELATION = "correlationId";

  private final URI commandService;
  private final OnBehalf onBehalf;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECTING)
          .build();

  CommandClient(CommandServiceSettings settings, OnBehalf onBehalf) {
    this.commandService = settings.commandServiceUrl();
    this.onBehalf = onBehalf;
  }

  /**
   * Sends a write; the answer is awaited for ten seconds at most.
   *
   * @param path of the address, encoded
   * @param key which makes it safe to send the same again
   */
  public CommandAnswer post(String path, String key, Map<String, ?> body) {
    Optional<String> token = token();
    if (token.isEmpty()) {
      return Refused.with(UNKNOWN);
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(commandService.resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token.get())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
    String correlation = MDC.get(CORRELATION);
    if (correlation != null) {
      request.header("X-Correlation-Id", correlation);
    }
    return send(request.build());
  }

  /** None where one has to sign in again. */
  private Optional<String> token() {
    try {
      return Optional.of(onBehalf.token());
    } catch (RuntimeException e) {
      LOG.info("write=not-sent reason=no-token", e);
      return Optional.empty();
    }
  }

  private CommandAnswer send(HttpRequest request) {
    try {
      return read(client.send(request, BodyHandlers.ofString()));
    } catch (IOException | JacksonException e) {
      LOG.warn("command-service=away cause={}", e.toString());
      return new Away();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Away();
    }
  }

  private static CommandAnswer read(HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status / 100 == 2) {
      JsonNode written = JsonMapper.shared().readTree(answer.body());
      return new Written(written.path("id").asString(""), written.path("version").asLong(0));
    }
    if (status / 100 != 4) {
      LOG.warn("command-service=away status={}", status);
      return new Away();
    }
    return refused(status, answer.body());
  }

  private static CommandAnswer refused(int status, String body) {
    JsonNode problem;
    try {
      problem = JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      // Something between the two refused it in its own words.
      return Refused.with(status);
    }
    List<Fault> errors = new ArrayList<>();
    for (JsonNode each : problem.path("errors")) {
      errors.add(new Fault(each.path("pointer").asString(""), each.path("message").asString("")));
    }
    String detail = problem.path("detail").asString("");
    return new Refused(status, detail.isEmpty() ? null : detail, errors);
  }

  @Override
  public void destroy() {
    client.shutdownNow();
  }
}
