package se.samverkanstrappan.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishingFromPostgresIT {
  private static final Duration SOON = Duration.ofMinutes(5);

  @Test
  void publishesGoesBackAndCountsAsOnH2(@TempDir Path folder) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Road road = new Road(folder, bookIn(postgres))) {
      road.start();
      List<String> written = new ArrayList<>(road.write("a", 1, 20));
      await().atMost(SOON).until(() -> road.publishedIds(1, "a").equals(written));
      road.stop();
      Folder.delete(road.kafka);

      road.startBroker();
      road.startService("--samverkanstrappan.publishing.check-delay=1s");
      written.addAll(road.write("a", 21, 25));

      await().atMost(SOON).until(() -> road.publishedIds(1, "a").equals(written));
      assertThat(road.bean(Guard.class).differences()).isZero();
    }
  }

  private static List<String> bookIn(EmbeddedPostgres postgres) {
    return List.of(
        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
        "--spring.datasource.username=postgres",
        "--spring.datasource.password=postgres");
  }
}
