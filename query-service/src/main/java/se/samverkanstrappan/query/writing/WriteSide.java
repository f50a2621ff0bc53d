package se.samverkanstrappan.query.writing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.security.OnBehalf;
import se.samverkanstrappan.query.web.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the write side on behalf of who has signed in. */
@Component
final class WriteSide implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(WriteSide.class);
  private static final Duration CONNECTING = Duration.ofSeconds(2);

  /** Longer than a write waits for its turn there. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String CORRELATION = "correlationId";

  private final URI commandService;
  private final OnBehalf onBehalf;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECTING)
          .build();

  WriteSide(CommandServiceSettings settings, OnBehalf onBehalf) {
    this.commandService = settings.commandServiceUrl();
    this.onBehalf = onBehalf;
  }

  /** What shows who has signed in; none where one has to sign in again. */
  Optional<String> token() {
    try {
      return Optional.of(onBehalf.token());
    } catch (RuntimeException e) {
      LOG.info("write=not-sent reason=no-token", e);
      return Optional.empty();
    }
  }

  /**
   * Sends a write; the answer is awaited for ten seconds at most. None where nobody could take it.
   *
   * @param path of the address, encoded
   */
  Optional<HttpResponse<String>> send(
      HttpMethod method,
      String path,
      String token,
      Map<String, String> headers,
      Map<String, ?> body) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Content-Type", "application/json");
    String json = JsonMapper.shared().writeValueAsString(body);
    return send(method, path, token, all, BodyPublishers.ofString(json), PATIENCE);
  }

  /** The same of what is no JSON, or has a time of its own to be awaited for. */
  Optional<HttpResponse<String>> send(
      HttpMethod method,
      String path,
      String token,
      Map<String, String> headers,
      BodyPublisher body,
      Duration patience) {
    HttpRequest.Builder request = to(path, token, patience).method(method.name(), body);
    headers.forEach(request::header);
    return send(request.build());
  }

  /**
   * Asks it something in the name of who asks, as patiently; none where there is no such thing.
   *
   * @throws Refusal where nobody has signed in, it is not for who asks, or nobody could say
   */
  Optional<JsonNode> ask(String path) {
    String token = token().orElseThrow(Refusal::signInFirst);
    HttpResponse<String> answer =
        send(to(path, token, PATIENCE).GET().build()).orElseThrow(Refusal::writesUnavailable);
    return switch (answer.statusCode()) {
      case 200 -> Optional.of(json(answer.body()));
      case 401 -> throw Refusal.signInFirst();
      case 403 -> throw Refusal.notForThisAccount();
      case 404 -> Optional.empty();
      case 429 -> throw Refusal.tooOften();
      default -> {
        LOG.warn("command-service=away status={}", answer.statusCode());
        throw Refusal.writesUnavailable();
      }
    };
  }

  private static JsonNode json(String body) {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      // Something between the two speaks for the write side.
      LOG.warn("command-service=away cause={}", e.toString());
      throw Refusal.writesUnavailable();
    }
  }

  private HttpRequest.Builder to(String path, String token, Duration patience) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(commandService.resolve(path))
            .timeout(patience)
            .header("Authorization", "Bearer " + token);
    String correlation = MDC.get(CORRELATION);
    return correlation == null ? request : request.header("X-Correlation-Id", correlation);
  }

  private Optional<HttpResponse<String>> send(HttpRequest request) {
    try {
      return Optional.of(client.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      LOG.warn("command-service=away cause={}", e.toString());
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public void destroy() {
    client.shutdownNow();
  }
}
