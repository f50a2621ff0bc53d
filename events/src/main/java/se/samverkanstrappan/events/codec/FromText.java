package se.samverkanstrappan.events.codec;

import java.time.DateTimeException;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads what is only ever written as text: a number there is a fault, not some day or instant. */
final class FromText<T> extends StdDeserializer<T> {
  private final Function<String, T> parse;

  FromText(Class<T> type, Function<String, T> parse) {
    super(type);
    this.parse = parse;
  }

  @Override
  public T deserialize(JsonParser json, DeserializationContext context) {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      throw context.wrongTokenException(json, handledType(), JsonToken.VALUE_STRING, "not a text");
    }
    String text = json.getString();
    try {
      return parse.apply(text);
    } catch (DateTimeException e) {
      throw context.weirdStringException(text, handledType(), "there is no such");
    }
  }
}
