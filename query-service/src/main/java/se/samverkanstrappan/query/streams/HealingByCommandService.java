package se.samverkanstrappan.query.streams;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.query.deadletters.Book;
import se.samverkanstrappan.query.security.ServiceToken;
import se.samverkanstrappan.query.web.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the command service over HTTP; where it is away, the next asking may find it. */
final class HealingByCommandService implements Healing, Book, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HealingByCommandService.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** A long stream takes its time; whoever waits for this answer is a person. */
  private static final Duration PATIENCE_OF_WHO_WAITS = Duration.ofSeconds(20);

  private final URI republish;
  private final ServiceToken token;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  HealingByCommandService(URI commandService, ServiceToken token) {
    this.token = token;
    republish = commandService.resolve("/internal/republish");
  }

  @Override
  public void publishAgain(String stream, long fromVersion, Consumer<OptionalInt> answered) {
    HttpRequest.Builder request = request(stream, fromVersion, PATIENCE);
    // The issuer may have to be asked for a token first.
    var unused =
        CompletableFuture.supplyAsync(token::value, Thread::startVirtualThread)
            .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .thenCompose(
                shown ->
                    client.sendAsync(
                        request.header("Authorization", "Bearer " + shown).build(),
                        BodyHandlers.ofString()))
            .thenApply(answer -> published(answer.statusCode(), answer.body()))
            .whenComplete(
                (published, failure) -> {
                  told(stream, fromVersion, published, failure);
                  if (published != null) {
                    answered.accept(published);
                  }
                });
  }

  @Override
  public OptionalInt sendAgain(String stream, long fromVersion) {
    try {
      HttpRequest request =
          request(stream, fromVersion, PATIENCE_OF_WHO_WAITS)
              .header("Authorization", "Bearer " + token.value())
              .build();
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      return published(answer.statusCode(), answer.body());
    } catch (IOException | RuntimeException e) {
      throw away(stream, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw away(stream, e.toString());
    }
  }

  /** Whatever is no answer of the book must not be taken for one that has nothing. */
  static OptionalInt published(int status, String body) {
    return switch (status) {
      case 200 -> {
        JsonNode published = JsonMapper.shared().readTree(body).path("published");
        if (!published.isInt() || published.asInt() < 0) {
          throw new IllegalStateException("an answer without a number of events");
        }
        yield OptionalInt.of(published.asInt());
      }
      case 404 -> OptionalInt.empty();
      default -> throw new IllegalStateException("answer " + status);
    };
  }

  private static Refusal away(String stream, String cause) {
    LOG.atWarn()
        .setMessage("missing events could not be asked for")
        .addKeyValue("aggregate", stream)
        .addKeyValue("cause", cause)
        .log();
    return Refusal.writesUnavailable();
  }

  private HttpRequest.Builder request(String stream, long fromVersion, Duration patience) {
    String body =
        JsonMapper.shared()
            .writeValueAsString(Map.of("aggregate", stream, "fromVersion", fromVersion));
    return HttpRequest.newBuilder(republish)
        .timeout(patience)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  private static void told(
      String stream,
      long fromVersion,
      @Nullable OptionalInt published,
      @Nullable Throwable failure) {
    boolean sent = published != null;
    (sent ? LOG.atInfo() : LOG.atWarn())
        .setMessage(
            sent
                ? "missing events were asked for"
                : "missing events could not be asked for, will be tried again")
        .addKeyValue("aggregate", stream)
        .addKeyValue("fromVersion", fromVersion)
        .addKeyValue("answer", sent ? published : String.valueOf(failure))
        .log();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
