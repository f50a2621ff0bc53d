package se.samverkanstrappan.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import se.samverkanstrappan.command.security.TestIssuer;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.Author;
import se.samverkanstrappan.events.EventHeaders;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.Topics;

/** What the book takes reaches Kafka in order, whatever stops in between. */
class PublishingIT {
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
  void keepsTheOrderOfEachKeyAndLosesNothingOverARestart() throws Exception {
    road.start();
    for (int round = 0; round < 5; round++) {
      for (String actor : List.of("a", "b", "c", "d")) {
        road.write(actor, round * 10 + 1, round * 10 + 10);
      }
      if (round == 2) {
        road.stopService();
        road.startService();
      }
    }

    for (String actor : List.of("a", "b", "c", "d")) {
      await().atMost(SOON).until(() -> firstSightings(actor).size() >= 50);
      assertThat(firstSightings(actor)).isEqualTo(LongStream.rangeClosed(1, 50).boxed().toList());
    }
  }

  @Test
  void sendsAStreamAgainFromAVersionOn() throws Exception {
    road.start();
    List<String> written = road.write("a", 1, 5);
    await().atMost(SOON).until(() -> road.publishedIds(1, "a").equals(written));

    var answer = road.post("/internal/republish", "{\"aggregate\":\"actor/a\",\"fromVersion\":4}");

    assertThat(answer.body()).isEqualTo("{\"published\":2}");
    List<String> expected = new ArrayList<>(written);
    expected.addAll(written.subList(3, 5));
    assertThat(road.publishedIds(1, "a")).isEqualTo(expected);
  }

  @Test
  void sendsWhoDidIt() throws Exception {
    road.start();
    road.post("/api/v1/actors", "{\"id\":\"authored\",\"kind\":\"ACADEMIA\",\"name\":\"N\"}");
    await().atMost(SOON).until(() -> !road.published(1, "authored").isEmpty());

    assertThat(road.published(1, "authored").getFirst().author())
        .isEqualTo(new Author(TestIssuer.subject("test-admin"), null));
    assertThat(road.published(1, "region-01").getFirst().author()).isEqualTo(Author.SYSTEM);
  }

  @Test
  void knowsNoStreamThatIsNotInTheBook() throws Exception {
    road.start();

    var answer = road.post("/internal/republish", "{\"aggregate\":\"actor/nobody\"}");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("actor/nobody");
  }

  private List<Long> firstSightings(String actor) {
    List<Long> seen = new ArrayList<>();
    for (RecordedEvent event : road.published(1, actor)) {
      if (!seen.contains(event.sequence())) {
        seen.add(event.sequence());
      }
    }
    return seen;
  }

  @Test
  void sendsCloudEventsWithPositionAndContentType() throws Exception {
    road.start();
    road.write("a", 1, 1);

    await().atMost(SOON).until(() -> !road.published(1, "a").isEmpty());

    var record =
        road.records(Topics.events(AggregateKind.ACTOR, 1)).stream()
            .filter(each -> new String(each.key(), StandardCharsets.UTF_8).equals("a"))
            .findFirst()
            .orElseThrow();
    assertThat(BookPosition.on(record)).isPresent();
    assertThat(record.headers().lastHeader("content-type").value())
        .asString()
        .startsWith("application/cloudevents+json");
    assertThat(road.topics())
        .contains(
            Topics.events(AggregateKind.ACTOR, 1), Topics.events(AggregateKind.COLLABORATION, 1));
  }

  @Test
  void publishesAssignmentsOnATopicOfTheirOwnAndSendsThemAgain() throws Exception {
    road.start();
    String topic = Topics.events(AggregateKind.ASSIGNMENT, 1);
    var created =
        road.post(
            "/api/v1/assignments",
            """
            {"id":"planning","title":"T","decidedOn":"2024","commissionedBy":"region-12"}
            """);
    assertThat(created.statusCode()).isEqualTo(201);
    await().atMost(SOON).until(() -> road.records(topic).size() == 1);

    var again = road.post("/internal/republish", "{\"aggregate\":\"assignment/planning\"}");

    assertThat(again.body()).isEqualTo("{\"published\":1}");
    assertThat(road.records(topic))
        .hasSize(2)
        .allSatisfy(record -> assertThat(record.key()).asString().isEqualTo("planning"))
        .extracting(record -> record.headers().lastHeader(EventHeaders.SENT_AGAIN) != null)
        .containsExactly(false, true);
  }

  @Test
  void startsWithoutKafkaAndPublishesOnceItIsThere() throws Exception {
    road.startService();
    List<String> written = road.write("a", 1, 5);
    await()
        .atMost(SOON)
        .until(
            () ->
                road.bean(PublishingHealth.class)
                    .health()
                    .getStatus()
                    .equals(new Status("DEGRADED")));

    road.startBroker();

    await().atMost(SOON).until(() -> road.publishedIds(1, "a").equals(written));
    await()
        .atMost(SOON)
        .until(() -> road.bean(PublishingHealth.class).health().getStatus().equals(Status.UP));
  }

  @Test
  void takesWritesWhileKafkaIsGoneAndCatchesUpWithinSecondsOfItsReturn() throws Exception {
    road.start();
    List<String> written = new ArrayList<>(road.write("a", 1, 5));
    await().atMost(SOON).until(() -> road.publishedIds(1, "a").equals(written));
    road.stopBroker();
    written.addAll(road.write("a", 6, 10));
    await()
        .atMost(SOON)
        .until(() -> !road.bean(PublishingHealth.class).health().getStatus().equals(Status.UP));
    written.addAll(road.write("a", 11, 15));

    road.startBroker();

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> road.publishedIds(1, "a").stream().distinct().toList().equals(written));
  }
}
