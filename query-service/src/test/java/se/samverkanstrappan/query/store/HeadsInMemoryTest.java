package se.samverkanstrappan.query.store;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.query.actor.ActorView;

class HeadsInMemoryTest {
  private static final int ROUNDS = Boolean.getBoolean("samverkan.full") ? 300 : 100;
  private final ActorHeads store = new ActorHeads();
  private final MongoReadModel reads = new MongoReadModel(store.active);

  @BeforeEach
  void given() {
    store.serve();
    store.head(0, 0, "a", 1);
    store.head(1, 0, "b", 1);
    store.offset(0, 1);
    store.offset(1, 1);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void showsWhatIsWrittenAndKeepsWhatIsNot() {
    List<ActorView> before = reads.actors();

    assertThat(reads.actors()).isSameAs(before);
    store.head(1, 1, "b", 2);
    store.head(2, 0, "c", 1);
    store.offset(1, 2);
    store.offset(2, 1);

    assertThat(versions()).isEqualTo(Map.of("a", 1L, "b", 2L, "c", 1L));
    assertThat(reads.actors().getFirst()).isSameAs(before.getFirst());
  }

  @Test
  void readsOnlyWhatWasWritten() {
    reads.actors();
    store.headWithoutPlace("a", 9);
    store.head(1, 1, "b", 2);
    store.offset(1, 2);

    assertThat(versions()).isEqualTo(Map.of("a", 1L, "b", 2L));
  }

  @Test
  void neverShowsLessThanWasReadOfOne() {
    reads.actors();
    store.head(0, 1, "a", 2);
    store.head(0, 2, "new", 1);

    assertThat(reads.actor("a").orElseThrow().version()).isEqualTo(2);
    assertThat(reads.actor("alias-new")).isPresent();

    assertThat(versions()).isEqualTo(Map.of("a", 2L, "b", 1L, "new", 1L));
  }

  @Test
  void showsWhatIsWrittenBehindAHeadThatWaits() {
    reads.actors();
    store.head(0, 2, "after", 1);
    store.offset(0, 1);
    assertThat(versions()).containsEntry("after", 1L).containsEntry("a", 1L);

    store.head(0, 3, "after", 2);
    store.offset(0, 1);
    assertThat(versions()).containsEntry("after", 2L).containsEntry("a", 1L);

    store.head(0, 1, "a", 2);
    store.offset(0, 4);
    assertThat(versions()).containsEntry("after", 2L).containsEntry("a", 2L);
  }

  @Test
  void showsWhatIsWrittenAnewUnderTheSameVersion() {
    ActorView before = find("a");
    store.head(0, 1, "a", "Another name", 1);
    store.offset(0, 2);

    assertThat(find("a").profile().name()).isEqualTo("Another name");
    assertThat(before.profile().name()).isEqualTo("Version 1");
  }

  @Test
  void doesNotAnswerFromMemoryAloneWhenTheStoreIsEmptied() {
    reads.actors();
    store.empty();

    assertThatThrownBy(reads::actors).isInstanceOf(StoreUnavailable.class);
    assertThatThrownBy(reads::actors).isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void doesNotAnswerFromMemoryAloneWhenTheStoreIsGone() {
    reads.actors();
    store.shutDown();

    assertThatThrownBy(reads::actors).isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void forgetsWhatAnEmptiedStoreHadWhenItIsFilledAgain() {
    store.head(0, 1, "a", 7);
    store.offset(0, 2);
    ActorView unchanged = find("b");

    store.empty();
    store.serve();
    store.head(0, 0, "a", 1);
    store.head(1, 0, "b", 1);
    store.offset(0, 2);
    store.offset(1, 1);

    assertThat(versions()).isEqualTo(Map.of("a", 1L, "b", 1L));
    assertThat(find("b")).isSameAs(unchanged);
  }

  @Test
  void readsEverythingOfAnotherGeneration() {
    reads.actors();

    store.generation = Generation.of(1, 2);
    store.serve();
    store.head(0, 0, "b", 3);
    store.offset(0, 1);

    assertThat(versions()).isEqualTo(Map.of("b", 3L));
  }

  @Test
  void seesThatAnotherInstanceServesAnotherGeneration() {
    reads.actors();

    new ActiveGeneration(store.database).activate(Generation.of(2, 1), ActorHeads.GENERATION);

    assertThat(reads.actors()).isEmpty();
  }

  @Test
  void readsEverythingAgainWhereKafkaWasReplaced() {
    store.head(0, 100, "a", 2);
    store.offset(0, 101);
    reads.actors();

    store.cluster = "another";
    store.head(0, 5, "a", 3);
    store.offset(0, 200);

    assertThat(versions()).isEqualTo(Map.of("a", 3L, "b", 1L));
  }

  @Test
  void readsEverythingAgainWhereAnOlderVersionWrites() {
    reads.actors();
    store.headWithoutPlace("a", 2);
    store.offsetWithoutMark(0, 2);
    assertThat(versions()).isEqualTo(Map.of("a", 2L, "b", 1L));

    store.headWithoutPlace("a", 3);
    store.offset(0, 3);
    assertThat(versions()).isEqualTo(Map.of("a", 3L, "b", 1L));
  }

  @Test
  void saysAlwaysWhatTheStoreSays() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Map<String, Long> written = new HashMap<>(Map.of("a", 1L, "b", 1L));
    long[] next = {1, 1, 0};
    for (int round = 0; round < ROUNDS; round++) {
      int partition = random.nextInt(3);
      for (int i = random.nextInt(4); i > 0; i--) {
        String id = partition + "-" + random.nextInt(20);
        store.head(partition, next[partition]++, id, written.merge(id, 1L, Long::sum));
      }
      store.offset(partition, next[partition]);
      if (random.nextInt(3) > 0) {
        assertThat(versions()).as("seed %d round %d", seed, round).isEqualTo(written);
      }
    }
  }

  @Test
  void neverGoesBackWhileThereAreReadersAndAWriter() throws Exception {
    AtomicLong seen = new AtomicLong();
    AtomicBoolean done = new AtomicBoolean();
    List<Future<Boolean>> readers = new ArrayList<>();
    List<AtomicLong> rounds = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int reader = 0; reader < 4; reader++) {
        boolean ofOne = reader % 2 == 0;
        AtomicLong own = new AtomicLong();
        rounds.add(own);
        readers.add(threads.submit(() -> goesOn(ofOne, seen, done, own)));
      }
      try {
        writeUpTo(2, 100);
        await()
            .until(
                () ->
                    rounds.stream().allMatch(each -> each.get() >= 3)
                        || readers.stream().anyMatch(Future::isDone));
        writeUpTo(101, 200);
      } finally {
        done.set(true);
      }
      for (Future<Boolean> each : readers) {
        assertThat(each.get()).isTrue();
      }
    }
    assertThat(rounds).allMatch(each -> each.get() >= 3);
  }

  private void writeUpTo(long first, long last) {
    for (long version = first; version <= last; version++) {
      store.head(0, version, "a", version);
      if (version % 3 == 0) {
        store.offset(0, version + 1);
      }
    }
  }

  @Test
  void saysWhichDocumentCannotBeRead() {
    new GenerationCollections(store.database, store.generation)
        .actors()
        .insertOne(new Document("_id", "broken").append("profile", "none"));

    assertThatThrownBy(reads::actors).hasMessageContaining("broken");
  }

  /** Whether what one reader finds is never older than what any has found before it asked. */
  private boolean goesOn(boolean ofOne, AtomicLong seen, AtomicBoolean done, AtomicLong rounds) {
    boolean goesOn = true;
    while (!done.get()) {
      long before = seen.get();
      ActorView found = ofOne ? reads.actor("a").orElseThrow() : find("a");
      goesOn &= found.version() >= before;
      seen.accumulateAndGet(found.version(), Math::max);
      rounds.incrementAndGet();
    }
    return goesOn;
  }

  private Map<String, Long> versions() {
    return reads.actors().stream().collect(toMap(ActorView::id, ActorView::version));
  }

  private ActorView find(String id) {
    return reads.actors().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }
}
