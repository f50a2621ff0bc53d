package se.samverkanstrappan.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.actor.ActorRegistered;

/** Texts that were taken out of the book are not published again with it. */
class RaisedEpochIT {
  private static final Duration SOON = Duration.ofMinutes(5);

  private Road road;

  @BeforeEach
  void lay(@TempDir Path folder) {
    road = new Road(folder);
  }

  @AfterEach
  void close() {
    road.close();
  }

  @Test
  void publishesTheBookAnewWithoutTheText() throws Exception {
    road.start();
    List<String> written = road.write("a", 1, 10);
    await().atMost(SOON).until(() -> road.publishedIds(1, "a").equals(written));

    redact(3);

    isPublished(2, written, 3);
    await().atMost(SOON).until(() -> road.bean(Epochs.class).isComplete(2));
    assertThat(road.bean(PublicationApi.class).publication())
        .isEqualTo(new PublicationApi.Answer(2, true));
  }

  @Test
  void tellsWhenAllOfItIsPublished() throws Exception {
    ToldEpochs.TOLD.clear();
    road.startBroker();
    road.startService(
        "--spring.main.sources=" + ToldEpochs.class.getName(),
        "--samverkanstrappan.publishing.check-delay=1s");
    await().atMost(SOON).until(() -> ToldEpochs.TOLD.contains("complete 1"));
    List<String> written = road.write("a", 1, 10);
    await().atMost(SOON).until(() -> road.publishedIds(1, "a").equals(written));

    redact(3);

    await().atMost(SOON).until(() -> ToldEpochs.TOLD.contains("complete 2"));
    assertThat(ToldEpochs.TOLD)
        .containsExactly("complete 1", "raised 2, not all is published", "complete 2");
  }

  @Test
  void isNotCompleteWhileALaterOneIsNot() throws Exception {
    road.start();
    await().atMost(SOON).until(() -> road.bean(Epochs.class).isComplete(1));
    road.stopBroker();
    var book = road.bean(JdbcClient.class);
    book.sql("UPDATE Publication SET epoch = 3, due = published + 1").update();

    assertThat(road.bean(Epochs.class).isComplete(2)).isFalse();
    book.sql("UPDATE Publication SET due = published").update();
    assertThat(road.bean(Epochs.class).isComplete(2)).isTrue();
    assertThat(road.bean(Epochs.class).isComplete(4)).isFalse();
  }

  @Test
  void raisesTheEpochOnceForAllThatWasAskedForBeforeACrash() throws Exception {
    road.start();
    List<String> written = road.write("a", 1, 10);
    await().atMost(SOON).until(() -> road.publishedIds(1, "a").equals(written));
    road.stopBroker();
    redact(3);
    redact(4);
    road.stopService();

    road.start();

    isPublished(2, written, 3, 4);
    await().atMost(SOON).until(() -> road.bean(Epochs.class).isComplete(2));
    assertThat(road.bean(Epochs.class).next()).isEqualTo(3);
  }

  @Test
  void raisesNoEpochBeforeTheOneBeforeIsServed() throws Exception {
    road.start();
    List<String> written = road.write("a", 1, 10);
    await().atMost(SOON).until(() -> road.publishedIds(1, "a").equals(written));
    redact(3);
    isPublished(2, written, 3);
    await().atMost(SOON).until(() -> road.bean(Epochs.class).isComplete(2));

    redact(4);
    await()
        .during(Readers.LATELY.plusSeconds(5))
        .atMost(SOON.plusSeconds(20))
        .until(() -> road.bean(PublicationApi.class).publication().epoch() == 2);

    await().atMost(SOON.plus(Readers.LATELY)).until(() -> road.bean(Epochs.class).isComplete(3));
    isPublished(3, written, 3, 4);
  }

  private void redact(int version) throws Exception {
    String body =
        "{\"aggregate\":\"actor\",\"id\":\"a\",\"reason\":\"R\","
            + "\"events\":[{\"version\":%d,\"fields\":[\"/profile/name\"]}]}";
    assertThat(road.post("/api/v1/admin/redactions", body.formatted(version)).statusCode())
        .isEqualTo(201);
  }

  private void isPublished(int epoch, List<String> ids, int... redacted) {
    await().atMost(SOON).until(() -> road.publishedIds(epoch, "a").containsAll(ids));
    List<String> names = road.published(epoch, "a").stream().map(RaisedEpochIT::name).toList();
    for (int version : redacted) {
      assertThat(names).doesNotContain("a " + version);
    }
    assertThat(names).contains("a 1", "[borttagen text]", "a 10").hasSize(ids.size());
  }

  private static String name(RecordedEvent event) {
    return ((ActorRegistered) event.payload()).profile().name();
  }
}
