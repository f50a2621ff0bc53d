package se.samverkanstrappan.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a service over HTTP whether it can take requests. */
final class Readiness {
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private Readiness() {}

  /** Waits until the service says that it is ready; false when it did not within the time given. */
  static boolean await(String address, Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    var request =
        HttpRequest.newBuilder(URI.create("http://" + address + "/actuator/health/readiness"))
            .timeout(ANSWER)
            .build();
    try (var client = HttpClient.newBuilder().connectTimeout(ANSWER).build()) {
      while (System.nanoTime() < deadline) {
        if (isReady(client, request)) {
          return true;
        }
        Thread.sleep(PAUSE);
      }
    }
    return false;
  }

  private static boolean isReady(HttpClient client, HttpRequest request)
      throws InterruptedException {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
