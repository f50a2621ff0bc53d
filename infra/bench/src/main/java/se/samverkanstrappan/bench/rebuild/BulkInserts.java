package se.samverkanstrappan.bench.rebuild;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;

/**
 * What nothing that writes to the document store could exceed: the finished documents are copied
 * within it by plain inserts in bulk; reading them is not counted.
 */
record BulkInserts(String store) {
  private static final String DATABASE = "samverkanstrappan";
  private static final String COPY = "copy";
  private static final int BULK = 1_000;

  /** No command takes more than some forty megabytes, and buckets of history are large. */
  private static final long BULK_BYTES = 24L * 1024 * 1024;

  /** What was copied, and how long the inserts took. */
  record Copied(long documents, long bytes, double seconds) {}

  Copied copied() {
    try (MongoClient client = MongoClients.create(store)) {
      MongoDatabase finished = client.getDatabase(DATABASE);
      MongoDatabase copy = client.getDatabase(COPY);
      warmUp(finished, copy);
      Copied all = new Copied(0, 0, 0);
      for (String name : finished.listCollectionNames()) {
        Copied each =
            copied(
                finished.getCollection(name, RawBsonDocument.class),
                copy.getCollection(name, RawBsonDocument.class));
        all =
            new Copied(
                all.documents + each.documents, all.bytes + each.bytes, all.seconds + each.seconds);
      }
      copy.drop();
      return all;
    }
  }

  private static void warmUp(MongoDatabase finished, MongoDatabase copy) {
    var warm = copy.getCollection("warm", RawBsonDocument.class);
    for (String name : finished.listCollectionNames()) {
      List<RawBsonDocument> some =
          finished
              .getCollection(name, RawBsonDocument.class)
              .find()
              .limit(100)
              .into(new ArrayList<>());
      if (!some.isEmpty()) {
        warm.drop();
        long unused = insert(some, warm);
      }
    }
  }

  private static Copied copied(
      MongoCollection<RawBsonDocument> from, MongoCollection<RawBsonDocument> to) {
    List<RawBsonDocument> bulk = new ArrayList<>();
    long documents = 0;
    long bytes = 0;
    long bulkBytes = 0;
    long nanos = 0;
    for (RawBsonDocument each : from.find().batchSize(100)) {
      bulk.add(each);
      bulkBytes += each.getByteBuffer().remaining();
      if (bulk.size() == BULK || bulkBytes > BULK_BYTES) {
        documents += bulk.size();
        bytes += bulkBytes;
        nanos += insert(bulk, to);
        bulkBytes = 0;
      }
    }
    documents += bulk.size();
    return new Copied(documents, bytes + bulkBytes, (nanos + insert(bulk, to)) / 1e9);
  }

  private static long insert(List<RawBsonDocument> bulk, MongoCollection<RawBsonDocument> to) {
    if (bulk.isEmpty()) {
      return 0;
    }
    long began = System.nanoTime();
    to.insertMany(bulk, new InsertManyOptions().ordered(false));
    long nanos = System.nanoTime() - began;
    bulk.clear();
    return nanos;
  }
}
