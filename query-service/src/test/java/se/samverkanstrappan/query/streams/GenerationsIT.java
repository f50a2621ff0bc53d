package se.samverkanstrappan.query.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.store.RebuildOrders;
import se.samverkanstrappan.query.store.RebuildState;
import se.samverkanstrappan.query.store.StoreUnavailable;
import se.samverkanstrappan.query.store.ViewHeaders;

/** What an administrator has done about generations, with two instances. */
class GenerationsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Generation FIRST = Generation.of(1, 1);
  private static final Generation SECOND = Generation.of(1, 2);
  private static final Generation THIRD = Generation.of(1, 3);
  private static final List<String> IDS = List.of("a", "b", "c", "d");

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Instances instances;

  @BeforeEach
  void start() throws Exception {
    instances = new Instances(folder);
    instances.start("first");
    instances.start("second");
    for (String id : IDS) {
      instances.broker().publish(Recorded.collaborationOfTwo(id));
    }
    await().atMost(PATIENCE).until(() -> allServe(FIRST));
  }

  @AfterEach
  void stop() {
    instances.close();
  }

  @Test
  void othersAreToldWhatIsServedAlsoWhereThatWasServedBefore() {
    await().atMost(PATIENCE).until(() -> told().equals(tellers(FIRST)));

    assertThat(orders().rebuild()).isTrue();
    await().atMost(PATIENCE).until(() -> allServe(SECOND));
    await().atMost(PATIENCE).until(() -> told().equals(tellers(SECOND)));
    await().atMost(PATIENCE).until(() -> state() == RebuildState.DONE);
    assertThat(orders().status().comparison()).isNotNull();

    assertThat(orders().fallBack()).isTrue();
    await().atMost(PATIENCE).until(() -> allServe(FIRST));
    await().atMost(PATIENCE).until(() -> told().equals(tellers(FIRST)));
  }

  @Test
  void whatIsGivenUpLeavesNothingAndGivesItsNumberToNobody() {
    assertThat(orders().rebuild()).isTrue();
    await().atMost(PATIENCE).until(() -> stored().contains(SECOND));
    assertThat(orders().abandon()).isTrue();

    await().atMost(PATIENCE).until(() -> !stored().contains(SECOND));
    await().atMost(PATIENCE).until(() -> onKafka().equals(Set.of(FIRST)));
    assertThat(orders().rebuild()).isTrue();

    await().atMost(PATIENCE).until(() -> allServe(THIRD));
  }

  /** Only what is served has an assignment, of which the log knows nothing. */
  @Test
  void whatDiffersIsServedWhereSomebodyDecidesSo() {
    in(
        database ->
            database
                .getCollection("assignments_" + FIRST.name().replace('-', '_'))
                .insertOne(new Document("_id", "ghost").append("version", 0L)));
    assertThat(orders().rebuild()).isTrue();

    await().atMost(PATIENCE).until(() -> state() == RebuildState.DIFFERS);
    assertThat(allServe(FIRST)).isTrue();
    assertThat(orders().switchOver()).isTrue();

    await().atMost(PATIENCE).until(() -> allServe(SECOND));
  }

  private RebuildOrders orders() {
    return instances.first(RebuildOrders.class);
  }

  private RebuildState state() {
    return Objects.requireNonNull(orders().status().state());
  }

  private boolean allServe(Generation generation) {
    return instances.reads().stream().allMatch(each -> serves(each, generation));
  }

  private static boolean serves(ReadModel reads, Generation generation) {
    try {
      Set<String> ids =
          reads.collaborations().stream().map(each -> each.id()).collect(Collectors.toSet());
      return reads.generation().equals(generation.name()) && ids.containsAll(IDS);
    } catch (StoreUnavailable e) {
      return false;
    }
  }

  /** Which generation has told others last of each collaboration. */
  private Map<String, String> told() {
    Map<String, String> told = new HashMap<>();
    ViewsAhead views =
        new ViewsAhead.OnKafka(
            new KafkaSettings(instances.broker().bootstrapServers(), 3, (short) 1, Map.of()));
    for (int partition = 0; partition < 3; partition++) {
      views.read(
          new TopicPartition(Topics.COLLABORATION_VIEWS, partition),
          0,
          record -> {
            Header by = record.headers().lastHeader(ViewHeaders.GENERATION);
            told.put(record.key(), by == null ? "" : new String(by.value(), UTF_8));
          });
    }
    return told;
  }

  private static Map<String, String> tellers(Generation generation) {
    return IDS.stream().collect(Collectors.toMap(id -> id, unused -> generation.name()));
  }

  private Set<Generation> onKafka() throws Exception {
    return instances.broker().topics().stream()
        .flatMap(each -> OldTopics.generation(each).stream())
        .collect(Collectors.toSet());
  }

  private Set<Generation> stored() {
    Set<Generation> stored = new TreeSet<>();
    in(
        database ->
            database
                .listCollectionNames()
                .into(new ArrayList<>())
                .forEach(
                    each ->
                        List.of(FIRST, SECOND, THIRD).stream()
                            .filter(it -> each.equals(collection(it)))
                            .forEach(stored::add)));
    return stored;
  }

  private static String collection(Generation generation) {
    return "collaborations_" + generation.name().replace('-', '_');
  }

  private void in(Consumer<MongoDatabase> work) {
    try (MongoClient client = MongoClients.create(instances.storeUri())) {
      work.accept(client.getDatabase(instances.database()));
    }
  }
}
