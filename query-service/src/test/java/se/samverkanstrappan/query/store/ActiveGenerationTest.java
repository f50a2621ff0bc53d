package se.samverkanstrappan.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActiveGenerationTest {
  @SuppressWarnings("NullAway.Init")
  private MongoServer server;

  @SuppressWarnings("NullAway.Init")
  private MongoClient client;

  @SuppressWarnings("NullAway.Init")
  private MongoDatabase database;

  @BeforeEach
  void given() {
    server = new MongoServer(new MemoryBackend());
    client = MongoClients.create(server.bindAndGetConnectionString());
    database = client.getDatabase("test");
  }

  @AfterEach
  void stop() {
    client.close();
    server.shutdownNow();
  }

  /** A version that wrote nothing down may have answered before. */
  @Test
  void countsTheFirstWayToAnswerFromWhenItIsFirstAskedAbout() {
    Instant before = Instant.now();

    Instant since = new ActiveGeneration(database).answeringSince("a");

    assertThat(since).isBetween(before, Instant.now());
    assertThat(new ActiveGeneration(database).answeringSince("a")).isEqualTo(since);
  }

  @Test
  void countsAnotherWayToAnswerFromWhenItIsFirstAskedAbout() {
    new ActiveGeneration(database).answeringSince("a");
    Instant before = Instant.now();

    Instant since = new ActiveGeneration(database).answeringSince("b");

    assertThat(since).isBetween(before, Instant.now());
    assertThat(new ActiveGeneration(database).answeringSince("b")).isEqualTo(since);
  }

  /** In between the other way has answered. */
  @Test
  void countsAWayThatComesBackAnew() {
    new ActiveGeneration(database).answeringSince("a");
    Instant other = new ActiveGeneration(database).answeringSince("b");

    assertThat(new ActiveGeneration(database).answeringSince("a")).isAfterOrEqualTo(other);
  }

  @Test
  void vouchesForAllAnswersOfAStoreServedBeforeThereWasAnythingToAskAbout() {
    new ActiveGeneration(database).activate(Generation.of(1, 1));

    assertThat(new ActiveGeneration(database).answeringSince("a")).isEqualTo(Instant.EPOCH);
    assertThat(new ActiveGeneration(database).answeringSince("b")).isAfter(Instant.EPOCH);
  }

  @Test
  void vouchesForNothingWhereCollaborationsWereThereBeforeItWasServed() {
    database
        .getCollection(Generation.of(1, 1).collection("collaborations"))
        .insertOne(new Document("_id", "kustplan"));
    new ActiveGeneration(database).activate(Generation.of(1, 1));

    assertThat(new ActiveGeneration(database).answeringSince("a")).isAfter(Instant.EPOCH);
  }
}
