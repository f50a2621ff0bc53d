package se.samverkanstrappan.events.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** JSON as it stands on the wire: lenient about what is added, strict about what is there. */
final class WireJson {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new TimestampModule())
          .addModule(
              new SimpleModule("days")
                  .addDeserializer(
                      LocalDate.class, new FromText<>(LocalDate.class, LocalDate::parse)))
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          // what is written stands in the order it is declared in, so that a person can read it
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          // a field added by a later version must not stop this one
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // a value of the wrong type is a fault to be told, not something to guess a meaning for
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .withCoercionConfig(LogicalType.Textual, WireJson::textOnly)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          // the wire holds the names of constants, even should one get a toString of its own
          .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
          // numbers of unknown events are passed on to the last digit
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private WireJson() {}

  /**
   * The tree in the bytes.
   *
   * @throws UnreadableEvent where they are not JSON
   */
  static JsonNode parse(byte[] json) {
    try {
      return MAPPER.readTree(json);
    } catch (RuntimeException e) { // also for a record without a value
      throw new UnreadableEvent(e);
    }
  }

  private static void textOnly(MutableCoercionConfig config) {
    config
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }
}
