package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How far the sinks of a generation have come, written in the store that they fill. An offset
 * counts only for the cluster and the filling of the store it was written for: with another Kafka,
 * or in a store that was emptied, the sinks begin from the beginning.
 */
record Offsets(
    MongoCollection<Document> documents, Generation generation, String cluster, String filling) {
  /** Where the sinks' offsets and the generation served are written down. */
  static final String COLLECTION = "projection";

  private static final String OFFSET = "offset";
  private static final String CLUSTER = "cluster";
  private static final String FILLING = "filling";

  /** Tells one writing from another, also where the offset to go on from stays. */
  private static final String WRITING = "writing";

  /** The offsets to go on from; partitions without one begin from the beginning. */
  Map<TopicPartition, Long> read(Collection<TopicPartition> partitions) {
    Map<String, TopicPartition> byId = new HashMap<>();
    partitions.forEach(partition -> byId.put(id(partition), partition));
    Map<TopicPartition, Long> offsets = new HashMap<>();
    for (Document each : documents.find(in(Documents.ID, byId.keySet()))) {
      TopicPartition partition = byId.get(each.getString(Documents.ID));
      if (partition != null
          && cluster.equals(each.getString(CLUSTER))
          && filling.equals(each.getString(FILLING))) {
        offsets.put(partition, each.getLong(OFFSET));
      }
    }
    return offsets;
  }

  /** Writes down the offsets to go on from, after the data before them is written. */
  void write(Map<TopicPartition, Long> offsets) {
    List<ReplaceOneModel<Document>> writes =
        offsets.entrySet().stream().map(each -> replace(each.getKey(), each.getValue())).toList();
    if (!writes.isEmpty()) {
      documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }
  }

  private ReplaceOneModel<Document> replace(TopicPartition partition, long offset) {
    String id = id(partition);
    return new ReplaceOneModel<>(
        eq(Documents.ID, id),
        new Document(Documents.ID, id)
            .append(OFFSET, offset)
            .append(CLUSTER, cluster)
            .append(FILLING, filling)
            .append(WRITING, UUID.randomUUID().toString()),
        new ReplaceOptions().upsert(true));
  }

  /**
   * Whether all that was written between two writings of a partition's offset lies at the earlier
   * offset or above, and says so: not where another Kafka was begun to be read, nor where a version
   * wrote that did not mark its writings and documents.
   *
   * @param earlier null where nothing was written down yet
   */
  static boolean goesOnFrom(@Nullable Document earlier, Document later) {
    return later.containsKey(WRITING)
        && (earlier == null
            || (earlier.containsKey(WRITING)
                && Objects.equals(earlier.get(CLUSTER), later.get(CLUSTER))
                && Objects.equals(earlier.get(FILLING), later.get(FILLING))
                && offset(earlier) <= offset(later)));
  }

  static long offset(Document written) {
    return written.getLong(OFFSET);
  }

  private String id(TopicPartition partition) {
    return generation.name() + "/" + partition;
  }
}
