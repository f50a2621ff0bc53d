package se.samverkanstrappan.query.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.query.QueryService;
import se.samverkanstrappan.query.TestTokens;

/** What was published is read over HTTP, from the whole service as it is run. */
class ReadsOverHttpIT {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port = TestBroker.freePort();
  private final int storePort = TestBroker.freePort();

  @Test
  void showsWhatWasPublished() throws Exception {
    MongoServer store = new MongoServer(H2Backend.inMemory());
    store.bind("127.0.0.1", storePort);
    try (TestBroker broker = TestBroker.start(folder.resolve("kafka"), TestBroker.freePort())) {
      broker.createEventTopics();
      try (ConfigurableApplicationContext service = service(broker)) {
        assertThat(service.isActive()).isTrue();
        // What is known already is only told of what came after reads began.
        await().atMost(PATIENCE).until(() -> get("/api/v1/collaborations").statusCode() == 200);
        broker.publish(
            List.of(Recorded.event("region-12", 1, Recorded.registered("Region Skåne", "skane"))));
        broker.publish(Recorded.collaborationOfTwo("forum"));
        await()
            .atMost(PATIENCE)
            .until(() -> get("/api/v1/collaborations/forum?minVersion=5").statusCode() == 200);

        HttpResponse<String> one = get("/api/v1/collaborations/forum");

        assertThat(one.headers().firstValue("ETag")).contains("\"5\"");
        assertThat(one.body()).contains("\"version\":5", "\"placement\":{\"rule\":\"2026-1\"");
        assertThat(get("/api/v1/collaborations/forum/history").body()).contains("\"total\":5");
        assertThat(get("/api/v1/placements").body()).contains("\"collaboration\":\"forum\"");
        assertThat(get("/api/v1/export?format=bundle").body())
            .startsWith("{\"format\":\"samverkanstrappan-bundle/1\"")
            .contains("\"id\":\"forum\"");
        // The actor comes by another topic, so it may come later than the collaboration.
        await()
            .atMost(PATIENCE)
            .untilAsserted(
                () -> assertThat(get("/api/v1/export?format=events").body().lines()).hasSize(6));
        assertThat(get("/").body()).contains("href=\"/samverkan/forum\"");
        assertThat(get("/samverkan/forum?lang=en").body()).contains("Timeline of Two of forum");
        assertThat(get("/samverkanstrappan.css").statusCode()).isEqualTo(200);
        for (String path : List.of("/api/v1/collaborations/forum/timeline", "/api/v1/placements")) {
          String tag = get(path).headers().firstValue("ETag").orElseThrow();
          HttpResponse<String> again = get(path, "If-None-Match", "\"x\", " + tag);
          assertThat(again.statusCode()).as(path).isEqualTo(304);
          assertThat(again.body()).isEmpty();
          assertThat(again.headers().allValues("ETag")).containsExactly(tag);
          assertThat(again.headers().allValues("Cache-Control"))
              .containsExactly("private, no-cache");
        }
        assertThat(get("/api/v1/nosuch").headers().allValues("Cache-Control"))
            .containsExactly("no-store");
      }
    } finally {
      store.shutdownNow();
    }
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + TestTokens.of("region-12", Role.REVIEWER));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private ConfigurableApplicationContext service(TestBroker broker) {
    return TestTokens.believing(QueryService.application())
        .run(
            "--server.port=" + port,
            "--" + TestTokens.PSEUDONYMS,
            "--samverkanstrappan.access.public-read=true",
            "--samverkanstrappan.kafka.bootstrap-servers=" + broker.bootstrapServers(),
            "--samverkanstrappan.kafka.partitions=3",
            "--samverkanstrappan.store.uri=mongodb://127.0.0.1:" + storePort,
            "--samverkanstrappan.store.database=reads-it",
            "--samverkanstrappan.streams.state-dir=" + folder.resolve("streams"));
  }
}
