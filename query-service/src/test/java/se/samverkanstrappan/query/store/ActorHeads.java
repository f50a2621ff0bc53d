package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import se.samverkanstrappan.events.Topics;

/** A store with the heads of actors, written in the steps in which a sink writes. */
final class ActorHeads implements AutoCloseable {
  static final Generation GENERATION = Generation.of(1, 1);

  private final MongoServer server = new MongoServer(new MemoryBackend());
  private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
  final MongoDatabase database = client.getDatabase("heads");
  final ActiveGeneration active = new ActiveGeneration(database);
  Generation generation = GENERATION;
  String cluster = "one";

  void serve() {
    new Filling(projection(), generation).markOrBegin();
    active.activate(
        generation, active.refresh().map(ActiveGeneration.Activation::served).orElse(null));
  }

  /** Another instance serves another generation, and drops the one before. */
  void serveElsewhere(Generation other) {
    GenerationCollections before = new GenerationCollections(database, generation);
    Generation served = generation;
    generation = other;
    new Filling(projection(), generation).markOrBegin();
    new ActiveGeneration(database).activate(generation, served);
    before.actors().drop();
  }

  /** What a sink does first. */
  void head(int partition, long offset, String id, long version) {
    head(partition, offset, id, "Version " + version, version);
  }

  /** The same of an actor with a name. */
  void head(int partition, long offset, String id, String name, long version) {
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(Topics.ACTOR_VIEWS, partition, offset, id, json(id, name, version));
    record.headers().add(ViewHeaders.GENERATION, generation.name().getBytes(UTF_8));
    Document document = ReceivedView.read(record, generation).orElseThrow().document();
    replace(id, document);
  }

  /** What a sink does first with what is known of an actor in a collaboration. */
  void placement(int partition, long offset, String collaboration, String actor, long version) {
    String id = collaboration + "/" + actor;
    byte[] json =
        """
        {"collaboration":"%s","actor":"%s","version":%d,"rule":"2026-1","segments":[]}\
        """
            .formatted(collaboration, actor, version)
            .getBytes(UTF_8);
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(Topics.PLACEMENT_VIEWS, partition, offset, id, json);
    record.headers().add(ViewHeaders.GENERATION, generation.name().getBytes(UTF_8));
    new GenerationCollections(database, generation)
        .placements()
        .replaceOne(
            eq("_id", id),
            ReceivedView.read(record, generation).orElseThrow().document(),
            new ReplaceOptions().upsert(true));
  }

  /** What a version did that kept no place with the head. */
  void headWithoutPlace(String id, long version) {
    replace(id, Documents.fromJson(id, json(id, "Version " + version, version)));
  }

  /** What a sink does afterwards. */
  void offset(int partition, long next) {
    offset(Topics.ACTOR_VIEWS, partition, next);
  }

  /** The same of another topic. */
  void offset(String topic, int partition, long next) {
    String mark = new Filling(projection(), generation).markOrBegin();
    new Offsets(projection(), generation, cluster, mark)
        .write(Map.of(new TopicPartition(generation.topic(topic), partition), next));
  }

  /** What a version wrote that did not mark its writings. */
  void offsetWithoutMark(int partition, long next) {
    offset(partition, next);
    String id =
        generation.name()
            + "/"
            + new TopicPartition(generation.topic(Topics.ACTOR_VIEWS), partition);
    projection().updateOne(eq("_id", id), new Document("$unset", new Document("writing", "")));
  }

  void empty() {
    database.drop();
  }

  void shutDown() {
    server.shutdownNow();
  }

  @Override
  public void close() {
    client.close();
    server.shutdownNow();
  }

  private void replace(String id, Document document) {
    new GenerationCollections(database, generation)
        .actors()
        .replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true));
  }

  private com.mongodb.client.MongoCollection<Document> projection() {
    return database.getCollection(Offsets.COLLECTION);
  }

  private static byte[] json(String id, String name, long version) {
    return """
    {"id":"%s","version":%d,"recordedAt":"2026-11-01T08:00:00.000001Z",
    "profile":{"kind":"REGION","name":"%s","group":false,"aliases":["alias-%s"]}}\
    """
        .formatted(id, version, name, id)
        .getBytes(UTF_8);
  }
}
