package se.samverkanstrappan.query.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import se.samverkanstrappan.events.AggregateKind;

/** The collections of one generation. */
record GenerationCollections(MongoDatabase database, Generation generation) {
  MongoCollection<Document> collaborations() {
    return named("collaborations");
  }

  MongoCollection<Document> placements() {
    return named("placements");
  }

  MongoCollection<Document> actors() {
    return named("actors");
  }

  MongoCollection<Document> assignments() {
    return named("assignments");
  }

  /** Copies of the follow-ups that were fixed, by their ids. */
  MongoCollection<Document> followUps() {
    return named("followups");
  }

  /** The collection with one document per aggregate of a kind. */
  MongoCollection<Document> of(AggregateKind kind) {
    return switch (kind) {
      case COLLABORATION -> collaborations();
      case ACTOR -> actors();
      case ASSIGNMENT -> assignments();
    };
  }

  MongoCollection<Document> history() {
    return named("history");
  }

  /** Declares the indexes that the reads need. */
  void declareIndexes() {
    placements().createIndex(Indexes.ascending("collaboration"));
    placements().createIndex(Indexes.ascending("actor"));
    actors().createIndex(Indexes.ascending("profile.aliases"));
    for (String topic : ViewWriter.TOPICS) {
      ViewWriter.collection(topic, this)
          .createIndex(Indexes.ascending(ReceivedView.PARTITION, ReceivedView.OFFSET));
    }
  }

  private MongoCollection<Document> named(String what) {
    return database.getCollection(generation.collection(what));
  }
}
