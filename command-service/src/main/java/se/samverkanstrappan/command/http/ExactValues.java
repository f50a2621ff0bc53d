package se.samverkanstrappan.command.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/** Takes the values of an enum as they are spelt; by itself the library takes blanks off them. */
final class ExactValues extends ValueDeserializerModifier {
  @Override
  public ValueDeserializer<?> modifyEnumDeserializer(
      DeserializationConfig config,
      JavaType type,
      BeanDescription.Supplier description,
      ValueDeserializer<?> deserializer) {
    return new Exact(deserializer);
  }

  private static final class Exact extends DelegatingDeserializer {
    Exact(ValueDeserializer<?> lenient) {
      super(lenient);
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> lenient) {
      return new Exact(lenient);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
      if (parser.hasToken(JsonToken.VALUE_STRING)) {
        String text = parser.getString();
        if (!text.equals(text.strip())) {
          return context.handleWeirdStringValue(handledType(), text, "blanks around it");
        }
      }
      return super.deserialize(parser, context);
    }
  }
}
