package se.samverkanstrappan.query.streams;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.NullUnmarked;
import se.samverkanstrappan.events.codec.TimestampModule;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON, in state stores and on view topics alike. */
@NullUnmarked // Kafka hands over null for what is deleted
final class JsonSerde<T> implements Serde<T> {
  // What a store or topic holds may come from a newer version, or from an older one.
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .addModule(new TimestampModule())
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private final JavaType type;

  private JsonSerde(JavaType type) {
    this.type = type;
  }

  JsonSerde(Class<T> type) {
    this(MAPPER.constructType(type));
  }

  /** Of a type with a type parameter. */
  static <T> JsonSerde<T> of(Class<?> type, Class<?> parameter) {
    return new JsonSerde<>(MAPPER.getTypeFactory().constructParametricType(type, parameter));
  }

  static byte[] bytes(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> value == null ? null : bytes(value);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> bytes == null ? null : MAPPER.readValue(bytes, type);
  }
}
