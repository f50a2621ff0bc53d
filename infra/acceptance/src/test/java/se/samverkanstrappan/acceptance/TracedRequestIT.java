package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class TracedRequestIT {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String BODY =
      "{\"id\":\"sparad\",\"title\":\"Exempel\",\"owner\":\"region-14\",\"openedOn\":\"2026-01\","
          + "\"form\":\"ONGOING\"}";

  @Test
  void oneTraceLeadsFromTheWriteOverKafkaToWhatCanBeRead() throws Exception {
    String settings = "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_";
    try (Collector collector = Collector.start();
        Instance instance =
            Instance.fresh("traced")
                .with(settings + "OTLP_ENDPOINT", collector.endpoint())
                .with(settings + "SCHEDULE_DELAY", "200ms")
                .start()) {
      open(instance);

      Awaitility.await()
          .atMost(Duration.ofMinutes(2))
          .untilAsserted(
              () -> {
                assertThat(collector.received())
                    .anySatisfy(each -> assertThat(each).contains(bytes(), "command-service"));
                assertThat(collector.received())
                    .anySatisfy(
                        each ->
                            assertThat(each).contains(bytes(), "query-service", "event stored"));
              });
    }
  }

  private static void open(Instance instance) throws Exception {
    URI address =
        URI.create(
            "http://127.0.0.1:" + (instance.port() + Ports.COMMAND) + "/api/v1/collaborations");
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", instance.api().authorization())
            .header("Content-Type", "application/json")
            .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
            .POST(BodyPublishers.ofString(BODY))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
  }

  /** The trace as it stands in what is sent. */
  private static String bytes() {
    return new String(HexFormat.of().parseHex(TRACE), StandardCharsets.ISO_8859_1);
  }
}
