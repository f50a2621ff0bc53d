package se.samverkanstrappan.command.http;

import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Reads a body as exactly the type that is asked for, or tells where it is not. */
public final class StrictJson {
  static final int MAX_BYTES = 1_000_000;
  private static final int MAX_DEPTH = 50;

  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .addModule(new SimpleModule().setDeserializerModifier(new ExactValues()))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfigDefaults(StrictJson::refuseAll)
          .withCoercionConfig(LogicalType.Textual, StrictJson::refuseAll)
          .withCoercionConfig(LogicalType.Enum, StrictJson::refuseAll)
          .withCoercionConfig(LogicalType.Collection, StrictJson::refuseAll)
          .withCoercionConfig(LogicalType.POJO, StrictJson::refuseAll)
          .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
          .build();

  private static void refuseAll(tools.jackson.databind.cfg.MutableCoercionConfig config) {
    for (CoercionInputShape shape : CoercionInputShape.values()) {
      config.setCoercion(shape, CoercionAction.Fail);
    }
  }

  JavaType type(java.lang.reflect.Type type) {
    return mapper.constructType(type);
  }

  /**
   * Reads at most 1 MB.
   *
   * @throws UnreadableRequest where it is not JSON of the type
   * @throws BodyTooLarge where there is more
   */
  Object read(InputStream body, JavaType type) throws IOException {
    byte[] bytes = body.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new BodyTooLarge(MAX_BYTES);
    }
    Object value = parse(decode(bytes), type);
    if (value == null) {
      throw new UnreadableRequest("", "an object is required");
    }
    return value;
  }

  /**
   * Reads a tree as exactly the type.
   *
   * @throws UnreadableRequest where it is not
   */
  public <T> T convert(JsonNode tree, Class<T> type) {
    try {
      return mapper.treeToValue(tree, type);
    } catch (JacksonException e) {
      throw unreadable(e);
    }
  }

  private Object parse(String json, JavaType type) {
    try {
      return mapper.readValue(json, type);
    } catch (JacksonException e) {
      throw unreadable(e);
    }
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableRequest("", "the body is not UTF-8");
    }
  }

  private static UnreadableRequest unreadable(JacksonException failure) {
    return failure instanceof UnrecognizedPropertyException
        ? UnreadableRequest.field(pointer(failure))
        : new UnreadableRequest(pointer(failure), reason(failure));
  }

  private static String pointer(JacksonException failure) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference step : failure.getPath()) {
      String name = step.getPropertyName();
      pointer
          .append('/')
          .append(name == null ? "" + step.getIndex() : name.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  /** In our own words: the library's name classes. */
  private static String reason(JacksonException failure) {
    if (failure instanceof InvalidFormatException invalid && invalid.getTargetType().isEnum()) {
      return "is not one of the known values";
    }
    if (failure instanceof MismatchedInputException) {
      return "has the wrong type";
    }
    return failure instanceof DatabindException ? "has no readable value" : "is not readable JSON";
  }
}
