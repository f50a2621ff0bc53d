package se.samverkanstrappan.query.streams;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.query.security.ServiceToken;
import tools.jackson.databind.json.JsonMapper;

/** Asks the command service over HTTP; where it is away, the next asking may find it. */
final class HealingByCommandService implements Healing, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HealingByCommandService.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final URI republish;
  private final ServiceToken token;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  HealingByCommandService(URI commandService, ServiceToken token) {
    this.token = token;
    republish = commandService.resolve("/internal/republish");
  }

  @Override
  public void publishAgain(String stream, long fromVersion) {
    String body =
        JsonMapper.shared()
            .writeValueAsString(Map.of("aggregate", stream, "fromVersion", fromVersion));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(republish)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    // The issuer may have to be asked for a token first.
    var unused =
        CompletableFuture.supplyAsync(token::value, Thread::startVirtualThread)
            .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .thenCompose(
                shown ->
                    client.sendAsync(
                        request.header("Authorization", "Bearer " + shown).build(),
                        BodyHandlers.discarding()))
            .whenComplete((answer, failure) -> told(stream, fromVersion, answer, failure));
  }

  private static void told(
      String stream,
      long fromVersion,
      @Nullable HttpResponse<?> answer,
      @Nullable Throwable failure) {
    boolean sent = answer != null && answer.statusCode() / 100 == 2;
    (sent ? LOG.atInfo() : LOG.atWarn())
        .setMessage(
            sent
                ? "missing events were published again"
                : "missing events could not be asked for, will be tried again")
        .addKeyValue("aggregate", stream)
        .addKeyValue("fromVersion", fromVersion)
        .addKeyValue("answer", answer == null ? String.valueOf(failure) : answer.statusCode())
        .log();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
