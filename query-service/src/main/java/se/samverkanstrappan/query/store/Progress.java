package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How far the sinks had come with one topic when the store was asked. What was written after that
 * lies at these offsets or above, or the store has been filled anew.
 *
 * @param filling the mark of the filling that the store holds, null where it has none
 * @param partitions what the sinks wrote down for each partition
 */
record Progress(
    Generation generation, @Nullable Document filling, Map<Integer, Document> partitions) {

  static Progress read(GenerationCollections collections, String topic) {
    MongoCollection<Document> documents = collections.database().getCollection(Offsets.COLLECTION);
    Generation generation = collections.generation();
    String mark = Filling.id(generation);
    String partition = generation.name() + "/" + topic + "-";
    Bson ofTheTopic = and(gte(Documents.ID, partition), lt(Documents.ID, after(partition)));
    Document filling = null;
    Map<Integer, Document> partitions = new HashMap<>();
    for (Document each : documents.find(or(eq(Documents.ID, mark), ofTheTopic))) {
      String id = each.getString(Documents.ID);
      if (id.equals(mark)) {
        filling = each;
      } else {
        partitions.put(Integer.valueOf(id.substring(partition.length())), each);
      }
    }
    return new Progress(generation, filling, partitions);
  }

  /** Whether the store is filled as it was when another progress was read. */
  boolean ofTheSameFillingAs(Progress other) {
    return generation.equals(other.generation) && Objects.equals(filling, other.filling);
  }

  /**
   * Which documents may have been written since an earlier progress; nothing where that cannot be
   * told and all have to be read.
   */
  Optional<List<Bson>> writtenSince(Progress before) {
    if (!ofTheSameFillingAs(before)
        || !partitions.keySet().containsAll(before.partitions.keySet())) {
      return Optional.empty();
    }
    List<Bson> written = new ArrayList<>();
    for (Map.Entry<Integer, Document> each : partitions.entrySet()) {
      @Nullable Document earlier = before.partitions.get(each.getKey());
      if (!each.getValue().equals(earlier)) {
        if (!Offsets.goesOnFrom(earlier, each.getValue())) {
          return Optional.empty();
        }
        written.add(
            and(
                eq(ReceivedView.PARTITION, each.getKey()),
                gte(ReceivedView.OFFSET, earlier == null ? 0 : Offsets.offset(earlier))));
      }
    }
    return Optional.of(written);
  }

  /** What comes after everything that begins like a text. */
  private static String after(String beginning) {
    int last = beginning.length() - 1;
    return beginning.substring(0, last) + (char) (beginning.charAt(last) + 1);
  }
}
