package se.samverkanstrappan.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandoverTest {
  private static final Generation SERVED = Generation.of(1, 1);
  private static final Generation MADE = Generation.of(1, 2);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration NONE = Duration.ZERO;

  private final AtomicBoolean stopped = new AtomicBoolean();

  @SuppressWarnings("NullAway.Init")
  private ExecutorService people;

  @SuppressWarnings("NullAway.Init")
  private MongoServer server;

  @SuppressWarnings("NullAway.Init")
  private MongoClient client;

  @SuppressWarnings("NullAway.Init")
  private MongoDatabase database;

  @SuppressWarnings("NullAway.Init")
  private Rebuilds rebuilds;

  @BeforeEach
  void given() {
    people = Executors.newVirtualThreadPerTaskExecutor();
    server = new MongoServer(new MemoryBackend());
    client = MongoClients.create(server.bindAndGetConnectionString());
    database = client.getDatabase("test");
    rebuilds = new Rebuilds(database);
    new ActiveGeneration(database).activate(SERVED, null);
  }

  @AfterEach
  void stop() throws Exception {
    stopped.set(true);
    people.shutdown();
    assertThat(people.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    client.close();
    server.shutdownNow();
  }

  /** Each instance shows what half of the people log; what is made comes a little later. */
  @Test
  void takesOverThoughPeopleLogAtTwoInstancesAllTheTime() {
    ReentrantLock one = new ReentrantLock(true);
    ReentrantLock other = new ReentrantLock(true);
    people.execute(() -> log("one", one));
    people.execute(() -> log("other", other));
    RebuildRequest request = switching(request(), null);

    people.execute(() -> attempt(request, one));
    people.execute(() -> attempt(request, other));

    Awaitility.await().atMost(PATIENCE).until(() -> served().equals(MADE));
  }

  /** Where one instance shows everything, nothing is shown between the last look and the change. */
  @Test
  void neverGoesBackBehindWhatWasShown() {
    ReentrantLock sinks = new ReentrantLock(true);
    people.execute(() -> log("one", sinks));
    RebuildRequest request = switching(request(), null);
    AtomicLong shown = new AtomicLong();

    Handover handover = handover(Duration.ofHours(1));
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                handover.attempt(
                    request,
                    work ->
                        held(
                            sinks,
                            () -> {
                              boolean done = work.getAsBoolean();
                              shown.set(version(SERVED, "one"));
                              return done;
                            })));

    assertThat(version(MADE, "one")).isGreaterThanOrEqualTo(shown.get());
    assertThat(shown.get()).isPositive();
  }

  @Test
  void waitsForWhatItLacksAsLongAsNobodyHasDecided() {
    head(SERVED, "one", 2);
    RebuildRequest request = switching(request(), equal());

    assertThat(handover(NONE).attempt(request, BooleanSupplier::getAsBoolean)).isFalse();
    assertThat(served()).isEqualTo(SERVED);

    head(MADE, "one", 2);
    assertThat(handover(NONE).attempt(request, BooleanSupplier::getAsBoolean)).isTrue();
    assertThat(served()).isEqualTo(MADE);
  }

  @Test
  void servesWhatLacksSomethingForGoodWhereSomebodyHasDecidedSo() {
    head(SERVED, "one", 2);
    RebuildRequest request =
        switching(request(), new Comparison(1, Map.of(), "", 1, List.of("collaboration/one")));

    assertThat(handover(Duration.ofHours(1)).attempt(request, BooleanSupplier::getAsBoolean))
        .as("while it may still come")
        .isFalse();
    assertThat(eventually(handover(NONE), request)).isTrue();
  }

  @Test
  void fallsBackThoughTheOneBeforeNeverShowsAsMuch() {
    database.getCollection(MADE.collection("collaborations")).insertOne(new Document("_id", "a"));
    head(SERVED, "one", 2);
    RebuildRequest request = switching(rebuilds.fallBack(MADE, SERVED).orElseThrow(), null);

    assertThat(eventually(handover(NONE), request)).isTrue();
    assertThat(served()).isEqualTo(MADE);
  }

  @Test
  void doesNotServeWhatWasGivenUpWhileAllStoodStill() {
    RebuildRequest request = switching(request(), null);

    boolean done =
        handover(NONE)
            .attempt(
                request,
                work -> {
                  rebuilds.move(request, RebuildState.ABANDONED, null);
                  return work.getAsBoolean();
                });

    assertThat(done).isFalse();
    assertThat(served()).isEqualTo(SERVED);
  }

  /** It has to be seen twice that it comes no nearer. */
  private static boolean eventually(Handover handover, RebuildRequest request) {
    boolean done = handover.attempt(request, BooleanSupplier::getAsBoolean);
    return done || handover.attempt(request, BooleanSupplier::getAsBoolean);
  }

  private void attempt(RebuildRequest request, ReentrantLock sinks) {
    Handover handover = handover(Duration.ofHours(1));
    while (!stopped.get() && !handover.attempt(request, work -> held(sinks, work))) {
      rest(100);
    }
  }

  private void log(String id, ReentrantLock sinks) {
    for (long version = 1; !stopped.get(); version++) {
      long next = version;
      held(
          sinks,
          () -> {
            head(SERVED, id, next);
            return true;
          });
      rest(5);
      head(MADE, id, next);
    }
  }

  private static boolean held(ReentrantLock sinks, BooleanSupplier work) {
    sinks.lock();
    try {
      return work.getAsBoolean();
    } finally {
      sinks.unlock();
    }
  }

  private Handover handover(Duration patience) {
    return new Handover(new ActiveGeneration(database), new Rebuilds(database), patience);
  }

  private RebuildRequest request() {
    return rebuilds.request(SERVED).orElseThrow();
  }

  private RebuildRequest switching(RebuildRequest request, @Nullable Comparison comparison) {
    assertThat(rebuilds.move(request, RebuildState.SWITCHING, comparison)).isTrue();
    return rebuilds.last().orElseThrow();
  }

  private static Comparison equal() {
    return new Comparison(1, Map.of(), "", 0, List.of());
  }

  private Generation served() {
    return new ActiveGeneration(database).refresh().orElseThrow().served();
  }

  private long version(Generation generation, String id) {
    return Finding.version(new GenerationCollections(database, generation).collaborations(), id);
  }

  private void head(Generation generation, String id, long version) {
    database
        .getCollection(generation.collection("collaborations"))
        .replaceOne(
            new Document("_id", id),
            new Document("_id", id).append("version", version),
            new ReplaceOptions().upsert(true));
  }

  private static void rest(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
