package se.samverkanstrappan.acceptance;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * The checker finds nothing in what is sound, also while it is written, and all that is damaged.
 */
@InFull
class VerifyIT {
  private static final String EVENTS = "collaboration-events.v1.e1";

  /** Else the publisher finds what is forged, and leaves it behind in a new epoch. */
  private static final String LOOKING = "SAMVERKANSTRAPPAN_PUBLISHING_CHECK_DELAY";

  private static final int LOGGED = 600;
  private static final int CLIENTS = 8;

  private static final String RENAMED = "sydosttriangeln";
  private static final String FORGOTTEN = "dalalab";
  private static final String REWRITTEN = "regionalt-forum-planering";
  private static final String UNPLACED = "stod-strategisk-planering";
  private static final String GHOST = "ghost";
  private static final String FORGED = "last-0";
  private static final String OF_ANOTHER_EPOCH = "last-1";

  @Test
  void tellsWhatDiffersFromTheBookAndNothingElse() throws Exception {
    try (Instance instance = Instance.fresh("verify").with(LOOKING, "1h").start()) {
      Api api = instance.api();
      Cases.documented().log(api);
      Verified sound = Verified.by(api).isEqual();
      assertThat(sound.differences()).isEmpty();
      assertThat(sound.events()).isGreaterThan(400);

      long logged = findsNothingWhileItIsWritten(api);
      assertThat(Verified.by(api).isEqual().events()).isGreaterThanOrEqualTo(logged);

      String actor = damageStore(instance);
      damageKafka(instance);
      api.readAt(1, "/collaborations/" + GHOST);

      Verified damaged = Verified.by(api);
      assertThat(damaged.report().path("equal").asBoolean()).isFalse();
      assertThat(damaged.differences())
          .containsExactlyInAnyOrder(
              "KAFKA collaboration nonsense UNREADABLE []",
              "KAFKA collaboration " + GHOST + " UNKNOWN []",
              "KAFKA collaboration " + FORGED + " CONFLICT []",
              "KAFKA collaboration " + OF_ANOTHER_EPOCH + " UNREADABLE []",
              "HEAD collaboration " + GHOST + " UNKNOWN []",
              "HISTORY collaboration " + FORGOTTEN + " MISSING []",
              "HISTORY collaboration " + REWRITTEN + " OTHER []",
              "HEAD collaboration " + REWRITTEN + " OTHER [title]",
              "HEAD collaboration " + RENAMED + " OTHER [title]",
              "PLACEMENTS collaboration " + UNPLACED + " OTHER [" + actor + "]");
      assertThat(damaged.report().path("differing").asInt()).isEqualTo(10);
    }
  }

  /** Entries are acknowledged all the time that it compares. */
  private static long findsNothingWhileItIsWritten(Api api) {
    Load load = new Load(api, 7);
    List<String> collaborations = IntStream.range(0, 4).mapToObj(n -> "last-" + n).toList();
    collaborations.forEach(load::open);
    AtomicBoolean found = new AtomicBoolean();
    Load.Outcome outcome =
        load.log(
            load.entries(collaborations, LOGGED),
            CLIENTS,
            LOGGED / 10,
            () -> {
              Verified meanwhile = Verified.by(api);
              assertThat(meanwhile.differences()).isEmpty();
              System.out.printf(
                  "verify: %d events equal in pass %d while others wrote%n",
                  meanwhile.events(), meanwhile.report().path("pass").asInt());
              found.set(true);
            });
    assertThat(outcome.refused()).isEmpty();
    assertThat(found).isTrue();
    return outcome.acknowledged().size();
  }

  /** The actor of whom nothing is known any more. */
  private static String damageStore(Instance instance) {
    try (MongoClient client =
        MongoClients.create("mongodb://127.0.0.1:" + (instance.port() + Ports.STORE))) {
      MongoDatabase database = client.getDatabase("samverkanstrappan");
      collection(database, "collaborations")
          .updateOne(eq("_id", RENAMED), set("title", "Något annat"));
      MongoCollection<Document> history = collection(database, "history");
      assertThat(history.deleteOne(eq("_id", FORGOTTEN + "/0")).getDeletedCount()).isOne();
      Document bucket = Objects.requireNonNull(history.find(eq("_id", REWRITTEN + "/0")).first());
      Document events = bucket.get("events", Document.class);
      String first = events.getString("1");
      events.put("1", first.replaceFirst("\"title\":\"[^\"]*\"", "\"title\":\"Omskriven\""));
      assertThat(events.getString("1")).isNotEqualTo(first);
      history.replaceOne(eq("_id", REWRITTEN + "/0"), bucket);
      MongoCollection<Document> placements = collection(database, "placements");
      Document placed =
          Objects.requireNonNull(placements.find(eq("collaboration", UNPLACED)).first());
      placements.deleteOne(eq("_id", placed.getString("_id")));
      return placed.getString("actor");
    }
  }

  private static MongoCollection<Document> collection(MongoDatabase database, String what) {
    Stream<String> names = database.listCollectionNames().into(new ArrayList<>()).stream();
    return database.getCollection(
        names.filter(each -> each.startsWith(what + "_")).findFirst().orElseThrow());
  }

  private static void damageKafka(Instance instance) throws Exception {
    String servers = "127.0.0.1:" + (instance.port() + Ports.BROKER);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(EVENTS, GHOST, opening(GHOST))).get();
      producer.send(new ProducerRecord<>(EVENTS, FORGED, opening(FORGED))).get();
      producer.send(new ProducerRecord<>(EVENTS, "nonsense", "{")).get();
      String other = opening(OF_ANOTHER_EPOCH).replace("\"epoch\":1", "\"epoch\":9");
      producer.send(new ProducerRecord<>(EVENTS, OF_ANOTHER_EPOCH, other)).get();
    }
  }

  private static String opening(String id) {
    return """
    {"specversion":"1.0","id":"00000000-0000-4000-8000-000000000001",
     "source":"/samverkanstrappan/collaboration","type":"collaboration.opened",
     "subject":"%s","time":"2020-01-01T00:00:00.000000Z",
     "datacontenttype":"application/json","dataversion":1,"sequence":1,"epoch":1,
     "recordedat":"2020-01-01T00:00:00.000000Z",
     "data":{"title":"Ingen","owner":"region-12","openedOn":"2020","form":"ONGOING",
             "areas":[],"counties":[]}}
    """
        .formatted(id);
  }
}
