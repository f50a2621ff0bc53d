package se.samverkanstrappan.query.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns the JSON of a view into a document and a document into a view; days are ISO texts. */
final class Documents {
  static final String ID = "_id";
  static final String VERSION = "version";

  private static final TypeReference<LinkedHashMap<String, Object>> FIELDS =
      new TypeReference<>() {};

  // A newer generation may know more fields than this version of the code, an older one fewer.
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .addModule(new SharedDays())
          .build();

  private Documents() {}

  static Document fromJson(String id, byte[] json) {
    Document document = new Document(ID, id);
    document.putAll(MAPPER.readValue(json, FIELDS));
    return document;
  }

  static <T> T toRecord(Map<String, Object> document, Class<T> type) {
    return MAPPER.convertValue(document, type);
  }

  /** Says whether it is inserted; not where another has its id already. */
  static boolean insertNew(MongoCollection<Document> collection, Document document) {
    try {
      collection.insertOne(document);
      return true;
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return false;
    }
  }

  static long version(Document document) {
    Object version = document.get(VERSION);
    return version instanceof Number number ? number.longValue() : 0;
  }
}
