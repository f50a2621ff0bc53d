package se.samverkanstrappan.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildsTest {
  private static final Generation FIRST = Generation.of(1, 1);
  private static final Generation SECOND = Generation.of(1, 2);

  @SuppressWarnings("NullAway.Init")
  private MongoServer server;

  @SuppressWarnings("NullAway.Init")
  private MongoClient client;

  @SuppressWarnings("NullAway.Init")
  private MongoDatabase database;

  @SuppressWarnings("NullAway.Init")
  private ActiveGeneration active;

  @SuppressWarnings("NullAway.Init")
  private Rebuilds rebuilds;

  @BeforeEach
  void given() {
    server = new MongoServer(new MemoryBackend());
    client = MongoClients.create(server.bindAndGetConnectionString());
    database = client.getDatabase("test");
    active = new ActiveGeneration(database);
    rebuilds = new Rebuilds(database);
    active.activate(FIRST, null);
  }

  @AfterEach
  void stop() {
    client.close();
    server.shutdownNow();
  }

  @Test
  void ofTwoWhoAskAtOnceOneIsHeard() {
    assertThat(orders().rebuild()).isTrue();
    assertThat(orders().rebuild()).isFalse();

    assertThat(last().generation()).isEqualTo(SECOND);
    assertThat(last().from()).isEqualTo(FIRST);
  }

  @Test
  void ofTwoWhoChangeItAtOnceOneChangesSomething() {
    orders().rebuild();
    RebuildRequest known = last();

    assertThat(rebuilds.move(known, RebuildState.COMPARING, null)).isTrue();
    assertThat(rebuilds.move(known, RebuildState.ABANDONED, null)).isFalse();
    assertThat(last().state()).isEqualTo(RebuildState.COMPARING);
  }

  @Test
  void neverUsesANumberTwice() {
    orders().rebuild();
    assertThat(orders().abandon()).isTrue();

    orders().rebuild();

    assertThat(last().generation()).isEqualTo(Generation.of(1, 3));
  }

  @Test
  void neverUsesANumberTwiceAlsoWhereTheOneBeforeIsServedAgain() {
    database.getCollection(FIRST.collection("collaborations")).insertOne(new Document("_id", "a"));
    orders().rebuild();
    active.activate(SECOND, FIRST);
    rebuilds.move(last(), RebuildState.DONE, null);
    orders().rebuild();
    orders().abandon();
    assertThat(orders().fallBack()).isTrue();
    active.activate(FIRST, SECOND);
    rebuilds.move(last(), RebuildState.DONE, null);

    orders().rebuild();

    assertThat(last().generation()).isEqualTo(Generation.of(1, 4));
    assertThat(rebuilds.numbers().asked(FIRST)).isEqualTo(4);
  }

  @Test
  void usesNoNumberOfAGenerationThatOnlyKafkaRemembers() {
    rebuilds.numbers().found(SECOND);
    rebuilds.numbers().found(FIRST);

    orders().rebuild();

    assertThat(last().generation()).isEqualTo(Generation.of(1, 3));
  }

  @Test
  void isTheSameAfterARestart() {
    orders().rebuild();
    Comparison comparison =
        new Comparison(
            7, Map.of("actors", new Comparison.Counts(3, 4)), "abc", 1, List.of("actor/x"));
    rebuilds.move(last(), RebuildState.DIFFERS, comparison);

    RebuildRequest read = new Rebuilds(database).last().orElseThrow();

    assertThat(read.comparison()).isEqualTo(comparison);
    assertThat(orders().status().differs()).isTrue();
    assertThat(orders().switchOver()).isTrue();
    assertThat(orders().abandon()).as("while it takes over").isFalse();
  }

  @Test
  void servesTheOneBeforeAgainAsLongAsItIsThere() {
    assertThat(orders().fallBack()).isFalse();
    database.getCollection(FIRST.collection("collaborations")).insertOne(new Document("_id", "a"));
    active.activate(SECOND, FIRST);

    assertThat(orders().status().previous()).isEqualTo(FIRST.name());
    assertThat(orders().fallBack()).isTrue();
    assertThat(last().generation()).isEqualTo(FIRST);
    assertThat(last().fallBack()).isTrue();

    rebuilds.move(last(), RebuildState.ABANDONED, null);
    database.getCollection(FIRST.collection("collaborations")).drop();
    assertThat(orders().fallBack()).isFalse();
  }

  private RebuildRequest last() {
    return rebuilds.last().orElseThrow();
  }

  /** As any instance gives them. */
  private RebuildOrders orders() {
    return new StoredRebuildOrders(new ActiveGeneration(database), new Rebuilds(database));
  }
}
