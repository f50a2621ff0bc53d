package se.samverkanstrappan.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.Topics;

/** Where book and Kafka no longer agree, this is noticed and put right. */
class GoingBackIT {
  private static final Duration SOON = Duration.ofMinutes(5);

  private Path backup;
  private Road road;

  @BeforeEach
  void lay(@TempDir Path folder) {
    backup = folder.resolve("backup");
    road = new Road(folder);
  }

  @AfterEach
  void close() {
    road.close();
  }

  @Test
  void sendsEverythingAgainInTheSameEpochWhenKafkasFolderIsGone() throws Exception {
    road.start();
    List<String> written = new ArrayList<>(road.write("a", 1, 20));
    awaitPublished(1, "a", written);
    road.stop();
    Folder.delete(road.kafka);

    road.start();
    written.addAll(road.write("a", 21, 25));

    awaitPublished(1, "a", written);
    assertThat(road.topics()).doesNotContain(Topics.events(AggregateKind.ACTOR, 2));
  }

  @Test
  void sendsOnlyTheLostTailAgain() throws Exception {
    road.start();
    List<String> written = new ArrayList<>(road.write("a", 1, 20));
    awaitPublished(1, "a", written);
    road.stop();
    Folder.copy(road.kafka, backup);
    road.start();
    written.addAll(road.write("a", 21, 30));
    awaitPublished(1, "a", written);
    road.stop();
    Folder.replace(road.kafka, backup);

    road.start();

    awaitPublished(1, "a", written);
    assertThat(road.publishedIds(1, "a")).isEqualTo(written);
  }

  @Test
  void noticesALostTailWhileItRunsAndEvenWhenTheLogHasGrownOverIt() throws Exception {
    road.start();
    List<String> written = new ArrayList<>(road.write("a", 1, 20));
    awaitPublished(1, "a", written);
    road.stop();
    Folder.copy(road.kafka, backup);
    road.start();
    written.addAll(road.write("a", 21, 24));
    awaitPublished(1, "a", written);

    road.stopBroker();
    Folder.replace(road.kafka, backup);
    written.addAll(road.write("a", 25, 60));
    road.startBroker();

    awaitPublished(1, "a", written);
  }

  @Test
  void noticesThatAnotherRecordOfTheSamePositionStandsWhereTheAcknowledgedOneStood()
      throws Exception {
    road.start();
    List<String> written = new ArrayList<>(road.write("a", 1, 5));
    awaitPublished(1, "a", written);
    road.stopService();
    leaveAGap();
    road.startService();
    written.addAll(road.write("a", 6, 6));
    awaitPublished(1, "a", written);
    road.stop();
    Folder.copy(road.kafka, backup);
    road.start();
    written.addAll(road.write("a", 7, 8));
    awaitPublished(1, "a", written);
    road.stop();
    Folder.replace(road.kafka, backup);
    road.startBroker();
    road.repeatLast(1, "a", 2);

    road.startService();

    awaitPublished(1, "a", written);
  }

  /** As a transaction leaves one that is rolled back: positions after it wait for it. */
  private void leaveAGap() throws Exception {
    try (Connection connection = book();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE DomainEventEntry ALTER COLUMN globalIndex RESTART WITH 5000");
    }
  }

  @Test
  void raisesTheEpochWhenTheBookIsOlderThanKafka() throws Exception {
    road.start();
    List<String> kept = new ArrayList<>(road.write("a", 1, 10));
    awaitPublished(1, "a", kept);
    road.stopService();
    Folder.copy(road.book, backup);
    road.startService();
    List<String> lost = road.write("a", 11, 15);
    await().atMost(SOON).until(() -> road.publishedIds(1, "a").containsAll(lost));
    road.stopService();
    Folder.replace(road.book, backup);

    road.startService();
    kept.addAll(road.write("a", 11, 12));

    awaitPublished(2, "a", kept);
    assertThat(road.published(2, "a")).extracting(RecordedEvent::epoch).containsOnly(2);
  }

  @Test
  void doesNotTakeEventsForForeignThatWereSentJustBeforeACrash() throws Exception {
    road.start();
    road.write("a", 1, 10);
    List<String> written = road.write("b", 1, 10);
    awaitPublished(1, "b", written);
    road.stopService();
    forgetAcknowledgements();

    road.startService();
    road.write("a", 11, 11);

    await().atMost(SOON).until(() -> road.published(1, "a").size() == 21);
    assertThat(road.topics()).doesNotContain(Topics.events(AggregateKind.ACTOR, 2));
  }

  /** As if nothing had been committed since the first start. */
  private void forgetAcknowledgements() throws Exception {
    try (Connection connection = book();
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM PublicationOffset");
      statement.execute("DELETE FROM TokenEntry WHERE processorName = 'publishing'");
      statement.execute(
          "UPDATE Publication SET published = 0, agreedPosition = 0, agreedCount = 0");
    }
  }

  @Test
  void findsAnEventThatWasPassedOver() throws Exception {
    road.start();
    List<String> written = new ArrayList<>(road.write("a", 1, 10));
    awaitPublished(1, "a", written);
    road.stopService();
    passOver("skipped", 11);
    written.add("skipped");

    road.startService();

    awaitPublished(1, "a", written);
    assertThat(road.bean(Guard.class).differences()).isEqualTo(1);
  }

  /** Adds an event to the book and moves the token past it. */
  private void passOver(String id, int sequence) throws Exception {
    try (Connection connection = book();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO DomainEventEntry (aggregateIdentifier, sequenceNumber, type,"
              + " eventIdentifier, metaData, payload, payloadRevision, payloadType, timeStamp)"
              + " SELECT aggregateIdentifier, "
              + (sequence - 1)
              + ", type, '"
              + id
              + "', metaData, payload, payloadRevision, payloadType, timeStamp"
              + " FROM DomainEventEntry WHERE aggregateIdentifier = 'actor/a'"
              + " AND sequenceNumber = 0");
      long last;
      try (var result = statement.executeQuery("SELECT MAX(globalIndex) FROM DomainEventEntry")) {
        result.next();
        last = result.getLong(1);
      }
      try (var token =
          connection.prepareStatement(
              "UPDATE TokenEntry SET token = ? WHERE processorName = 'publishing'")) {
        token.setBytes(
            1, ("{\"index\":" + last + ",\"gaps\":[]}").getBytes(StandardCharsets.UTF_8));
        token.executeUpdate();
      }
    }
  }

  private Connection book() throws Exception {
    return DriverManager.getConnection(road.bookUrl(), "sa", "");
  }

  /** Just these, in the order of their sequences, as a reader has them who drops repeats. */
  private void awaitPublished(int epoch, String actor, List<String> ids) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        road.published(epoch, actor).stream()
                            .sorted(Comparator.comparing(RecordedEvent::sequence))
                            .map(RecordedEvent::id)
                            .distinct()
                            .toList())
                    .isEqualTo(ids));
  }
}
