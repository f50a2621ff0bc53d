package se.samverkanstrappan.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.query.store.ActiveGeneration.Activation;

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
    new ActiveGeneration(database).activate(Generation.of(1, 1), null);

    assertThat(new ActiveGeneration(database).answeringSince("a")).isEqualTo(Instant.EPOCH);
    assertThat(new ActiveGeneration(database).answeringSince("b")).isAfter(Instant.EPOCH);
  }

  @Test
  void vouchesForNothingWhereCollaborationsWereThereBeforeItWasServed() {
    database
        .getCollection(Generation.of(1, 1).collection("collaborations"))
        .insertOne(new Document("_id", "kustplan"));
    new ActiveGeneration(database).activate(Generation.of(1, 1), null);

    assertThat(new ActiveGeneration(database).answeringSince("a")).isAfter(Instant.EPOCH);
  }

  /** Both look twice a second, and find the same generation complete. */
  @Test
  void keepsWhatWasServedBeforeWhenTwoActivateAtOnce() {
    Generation first = Generation.of(1, 1);
    Generation second = Generation.of(1, 2);
    new ActiveGeneration(database).activate(first, null);

    assertThat(new ActiveGeneration(database).activate(second, first)).isTrue();
    assertThat(new ActiveGeneration(database).activate(second, first)).isTrue();
    ActiveGeneration late = new ActiveGeneration(database);
    assertThat(late.activate(second, null)).isTrue();

    Activation activation = new ActiveGeneration(database).refresh().orElseThrow();
    assertThat(activation.served()).isEqualTo(second);
    assertThat(activation.before().generation()).isEqualTo(first);
    assertThat(late.known()).contains(second);
  }

  @Test
  void servesNothingInPlaceOfWhatIsNotServedAnyMore() {
    Generation first = Generation.of(1, 1);
    Generation second = Generation.of(1, 2);
    new ActiveGeneration(database).activate(first, null);
    new ActiveGeneration(database).activate(second, first);

    ActiveGeneration late = new ActiveGeneration(database);
    assertThat(late.activate(Generation.of(1, 3), first)).isFalse();

    assertThat(late.known()).contains(second);
    assertThat(new ActiveGeneration(database).refresh().map(Activation::served)).contains(second);
  }

  @Test
  void ofManyWhoActivateDifferentOnesAtOnceOneDoes() throws Exception {
    Generation first = Generation.of(1, 1);
    new ActiveGeneration(database).activate(first, null);
    List<Callable<Boolean>> all =
        IntStream.rangeClosed(2, 9)
            .mapToObj(
                number ->
                    (Callable<Boolean>)
                        () ->
                            new ActiveGeneration(database)
                                .activate(Generation.of(1, number), first))
            .toList();

    int done = 0;
    try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> each : instances.invokeAll(all)) {
        done += each.get() ? 1 : 0;
      }
    }

    assertThat(done).isEqualTo(1);
    assertThat(new ActiveGeneration(database).refresh().orElseThrow().before().generation())
        .isEqualTo(first);
  }

  /** What was written by versions that knew no folds and no times. */
  @Test
  void takesThePlaceOfWhatAnOlderVersionWroteDown() {
    database
        .getCollection("projection")
        .insertOne(new Document("_id", "active").append("epoch", 1).append("generation", 4));
    Generation old = new Generation(1, Generation.FIRST_FOLD, 4);
    ActiveGeneration active = new ActiveGeneration(database);

    assertThat(active.refresh().orElseThrow().since()).isEqualTo(Instant.EPOCH);
    assertThat(active.activate(Generation.of(1, 1), old)).isTrue();
    assertThat(active.refresh().orElseThrow().before().generation()).isEqualTo(old);
  }
}
