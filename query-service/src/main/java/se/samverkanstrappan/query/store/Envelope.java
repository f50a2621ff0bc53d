package se.samverkanstrappan.query.store;

import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.EventHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What the history needs to know of an event; its data is not even looked at. */
record Envelope(String id, String subject, long sequence, int epoch) {
  private static final JsonFactory JSON = new JsonFactory();

  /** Reads the envelope, or nothing where the bytes are not an event. */
  static Optional<Envelope> read(byte @Nullable [] event) {
    if (event == null) {
      return Optional.empty();
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), event)) {
      return parser.nextToken() == JsonToken.START_OBJECT ? attributes(parser) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** Whether the book has sent what has these headers; whatever else came was of somebody else. */
  static boolean isOfTheBook(Headers headers) {
    return headers.lastHeader(EventHeaders.POSITION) != null
        || headers.lastHeader(EventHeaders.SENT_AGAIN) != null;
  }

  private static Optional<Envelope> attributes(JsonParser parser) {
    String id = null;
    String subject = null;
    long sequence = 0;
    int epoch = 0;
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      JsonToken value = parser.nextToken();
      switch (name) {
        case "id" -> id = parser.getString();
        case "subject" -> subject = parser.getString();
        case "sequence" -> sequence = number(parser, value);
        case "epoch" -> epoch = (int) number(parser, value);
        default -> parser.skipChildren();
      }
      if (id != null && subject != null && sequence > 0 && epoch > 0) {
        return Optional.of(new Envelope(id, subject, sequence, epoch));
      }
    }
    return Optional.empty();
  }

  private static long number(JsonParser parser, JsonToken value) {
    return value == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : 0;
  }
}
