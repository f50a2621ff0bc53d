package se.samverkanstrappan.query.writing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.web.Hindrance;

/**
 * Asks the write side again and again whether it takes what is written, so that the pages can say
 * so before somebody has filled in a form in vain. One question that fails tells nothing.
 */
@Component
final class WritesAway implements Hindrance, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(WritesAway.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int FAILURES = 2;

  private final HttpRequest question;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ScheduledExecutorService asking =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("writes-away").factory());
  private final Future<?> asked;
  private volatile int failures;

  WritesAway(CommandServiceSettings settings) {
    URI ready = settings.commandServiceUrl().resolve("/readyz");
    question = HttpRequest.newBuilder(ready).timeout(PATIENCE).build();
    asked = asking.scheduleWithFixedDelay(this::ask, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public Optional<String> message() {
    return failures < FAILURES ? Optional.empty() : Optional.of("site.writesAway");
  }

  private void ask() {
    if (takes()) {
      if (failures >= FAILURES) {
        LOG.info("command-service=back");
      }
      failures = 0;
    } else if (++failures == FAILURES) {
      LOG.warn("command-service=away pages=say-so");
    }
  }

  private boolean takes() {
    try {
      return client.send(question, BodyHandlers.discarding()).statusCode() < 500;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true; // it is this service that ends
    }
  }

  @Override
  public void destroy() {
    asked.cancel(true);
    asking.shutdownNow();
    client.shutdownNow();
  }
}
