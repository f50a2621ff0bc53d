package se.samverkanstrappan.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.AggregateKind;

class GenerationComparisonTest {
  private static final Generation SERVED = Generation.of(1, 1);
  private static final Generation MADE = Generation.of(1, 2);

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
    fill(SERVED, 0);
    fill(MADE, 100);
  }

  @AfterEach
  void stop() {
    client.close();
    server.shutdownNow();
  }

  @Test
  void findsThemEqualWhereverTheirViewsCameFrom() {
    Comparison comparison = compare();

    assertThat(comparison.equal()).isTrue();
    assertThat(comparison.compared()).isEqualTo(2);
    assertThat(comparison.counts().get("collaborations")).isEqualTo(new Comparison.Counts(1, 1));
    assertThat(compare().checksum()).isEqualTo(comparison.checksum());
  }

  @Test
  void findsWhatAHeadSaysDifferently() {
    replace(MADE, "collaborations", head(0).append("title", "Another"));

    assertThat(compare().first()).containsExactly("collaboration/forum");
  }

  @Test
  void findsWhatIsKnownOfAnActorDifferently() {
    replace(MADE, "placements", placement(0).append("rule", "another"));

    assertThat(compare().first()).containsExactly("collaboration/forum");
  }

  @Test
  void doesNotMindAtWhichVersionAnActorWasToldLast() {
    replace(MADE, "placements", placement(0).append("version", 1L));

    assertThat(compare().equal()).isTrue();
  }

  @Test
  void doesNotMindEventsThatTheHeadDoesNotShowYet() {
    Document ahead = bucket("{\"a\":1}");
    ahead.get("events", Document.class).append("3", "{}");
    replace(MADE, "history", ahead.append("version", 3L));

    assertThat(compare().equal()).isTrue();
  }

  @Test
  void findsAnActorThatOnlyOneKnows() {
    insert(MADE, "placements", placement(0).append("_id", "forum/region-10"));

    assertThat(compare().first()).containsExactly("collaboration/forum");
  }

  /** Only the one that was fed slowly has ever told that it takes part. */
  @Test
  void doesNotMindAnActorThatNeverTookPartAfterAll() {
    Document withdrawn =
        placement(0)
            .append("_id", "forum/region-10")
            .append("segments", List.of())
            .append("roles", List.of())
            .append("mandates", List.of())
            .append("perceptions", List.of());
    insert(SERVED, "placements", withdrawn);

    assertThat(compare().equal()).isTrue();
  }

  @Test
  void findsAnActorThatOnlyHoldsARole() {
    Document roles =
        placement(0)
            .append("_id", "forum/region-10")
            .append("segments", List.of())
            .append("roles", List.of(new Document("role", "CHAIR")));
    insert(SERVED, "placements", roles);

    assertThat(compare().first()).containsExactly("collaboration/forum");
  }

  @Test
  void findsAnotherHistory() {
    replace(MADE, "history", bucket("{\"b\":1}"));

    assertThat(compare().first()).containsExactly("collaboration/forum");
  }

  @Test
  void findsWhatOnlyOneHas() {
    insert(SERVED, "actors", new Document("_id", "region-10").append("version", 1L));
    insert(MADE, "assignments", new Document("_id", "uppdrag").append("version", 1L));

    assertThat(compare().first()).containsExactly("actor/region-10", "assignment/uppdrag");
    assertThat(compare().equal()).isFalse();
  }

  @Test
  void findsWhoIsBehind() {
    assertThat(Versions.shownBy(of(SERVED)).notReachedBy(of(MADE)).count()).isZero();
    replace(SERVED, "collaborations", head(0).append("version", 3L));

    assertThat(Versions.shownBy(of(SERVED)).notReachedBy(of(MADE)).byKind())
        .containsEntry(AggregateKind.COLLABORATION, Map.of("forum", 3L))
        .containsEntry(AggregateKind.ACTOR, Map.of());
    assertThat(Versions.shownBy(of(MADE)).notReachedBy(of(SERVED)).count()).isZero();
  }

  private Comparison compare() {
    return new GenerationComparison(of(SERVED), of(MADE), 2, Duration.ofMillis(1)).compare();
  }

  private GenerationCollections of(Generation generation) {
    return new GenerationCollections(database, generation);
  }

  private void fill(Generation generation, long offset) {
    insert(generation, "collaborations", head(offset));
    insert(generation, "placements", placement(offset));
    insert(generation, "history", bucket("{\"a\":1}"));
    insert(generation, "actors", new Document("_id", "region-12").append("version", 0L));
  }

  private static Document head(long offset) {
    return new Document("_id", "forum")
        .append("version", 2L)
        .append("title", "Forum")
        .append("_partition", 1)
        .append("_offset", offset);
  }

  private static Document placement(long offset) {
    return new Document("_id", "forum/region-12")
        .append("collaboration", "forum")
        .append("rule", "2026-1")
        .append("segments", List.of(new Document("from", "2024-01-01")))
        .append("_partition", 2)
        .append("_offset", offset);
  }

  private static Document bucket(String second) {
    return new Document("_id", "forum/0")
        .append("version", 2L)
        .append("events", new Document("1", "{}").append("2", second));
  }

  private void insert(Generation generation, String what, Document document) {
    database.getCollection(generation.collection(what)).insertOne(document);
  }

  private void replace(Generation generation, String what, Document document) {
    database
        .getCollection(generation.collection(what))
        .replaceOne(new Document("_id", document.get("_id")), document);
  }
}
