package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import se.samverkanstrappan.events.codec.CloudEventCodec;
import se.samverkanstrappan.events.codec.UnreadableEvent;

/**
 * The follow-ups that were fixed, each as the very event that fixed it: whatever is known of
 * follow-ups later, what this one says stays what it was.
 */
final class StoredFollowUps {
  private static final String EVENT = "event";
  private static final CloudEventCodec CODEC = new CloudEventCodec();

  private final MongoCollection<Document> followUps;

  StoredFollowUps(MongoCollection<Document> followUps) {
    this.followUps = followUps;
  }

  /** The event that fixed a follow-up. */
  Optional<RecordedEvent> find(String id) {
    @Nullable Document found = followUps.find(eq(Documents.ID, id)).first();
    return found == null
        ? Optional.empty()
        : Optional.of(CODEC.decode(found.getString(EVENT).getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Keeps those of some events that fix a follow-up; of one that is there the first is kept, unless
   * the book has not sent it.
   */
  void write(Collection<ConsumerRecord<String, byte[]>> events) {
    List<UpdateOneModel<Document>> writes = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> each : events) {
      fixedBy(each.value()).ifPresent(id -> writes.add(write(id, each)));
    }
    if (!writes.isEmpty()) {
      followUps.bulkWrite(writes, new BulkWriteOptions().ordered(true));
    }
  }

  private static UpdateOneModel<Document> write(String id, ConsumerRecord<String, byte[]> event) {
    Document kept = new Document(EVENT, new String(event.value(), StandardCharsets.UTF_8));
    String how = Envelope.isOfTheBook(event.headers()) ? "$set" : "$setOnInsert";
    return new UpdateOneModel<>(
        eq(Documents.ID, id), new Document(how, kept), new UpdateOptions().upsert(true));
  }

  /** The id of what an event fixes; what cannot be read is with the dead letters. */
  private static Optional<String> fixedBy(byte[] event) {
    try {
      return CODEC.decode(event).payload() instanceof FollowUpFixed fixed
          ? Optional.of(fixed.id())
          : Optional.empty();
    } catch (UnreadableEvent e) {
      return Optional.empty();
    }
  }
}
