package se.samverkanstrappan.command.importing.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.samverkanstrappan.command.importing.source.ElementCheck;
import se.samverkanstrappan.command.rules.Violation;
import tools.jackson.databind.JsonNode;

/** Judges a bundle and its elements one by one by the schema that is published for bundles. */
public final class BundleSchema implements ElementCheck {
  private static final String SCHEMA = "classpath:schemas/bundle.v1.schema.json#";

  /** More than anything that keeps to the limits of its parts. */
  private static final int MOST_VALUES = 10_000;

  /** More of one element helps nobody. */
  private static final int MOST_FAULTS = 200;

  private static final List<String> TOP = List.of("actors", "assignments", "collaborations");
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder()
                      .formatAssertionsEnabled(true)
                      .locale(Locale.ENGLISH)
                      .build()));

  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  @Override
  public List<Violation> faults(String kind, JsonNode element) {
    if (values(element) > MOST_VALUES) {
      return List.of(new Violation("", "holds more than " + MOST_VALUES + " values"));
    }
    Map<String, Violation> byPlace = new LinkedHashMap<>();
    for (Error error : schemas.computeIfAbsent(kind, BundleSchema::schema).validate(element)) {
      Violation violation = violation(error);
      byPlace.putIfAbsent(violation.pointer(), violation);
      if (byPlace.size() == MOST_FAULTS) {
        break;
      }
    }
    return List.copyOf(byPlace.values());
  }

  /** How many values stand in it, each of which may be at fault. */
  private static int values(JsonNode element) {
    int values = 1;
    for (JsonNode each : element) {
      values += values(each);
    }
    return values;
  }

  private static Schema schema(String kind) {
    return REGISTRY.getSchema(SchemaLocation.of(SCHEMA + path(kind)));
  }

  /** The elements of an array are of its kind. */
  private static String path(String array) {
    if (array.equals(BUNDLE)) {
      return "";
    }
    return (TOP.contains(array) ? "" : "/$defs/collaboration") + "/properties/" + array + "/items";
  }

  private static Violation violation(Error error) {
    String pointer = error.getInstanceLocation().toString();
    String property = error.getProperty();
    boolean aboutProperty = "required".equals(error.getKeyword()) || isUnknown(error);
    return new Violation(
        aboutProperty && property != null ? pointer + "/" + escaped(property) : pointer,
        message(error));
  }

  private static boolean isUnknown(Error error) {
    return "additionalProperties".equals(error.getKeyword())
        || "unevaluatedProperties".equals(error.getKeyword());
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** In the words that other requests are answered with; what is rare, in the library's. */
  private static String message(Error error) {
    return switch (String.valueOf(error.getKeyword())) {
      case "required" -> "is required";
      case "additionalProperties", "unevaluatedProperties" -> "is not a field that is known";
      case "type" -> "has the wrong type";
      case "enum" -> "is not one of the known values";
      case "const" -> "must be " + argument(error);
      case "pattern", "format" ->
          ofText(error) ? "must be text, and not blank" : "is not written as it must be";
      case "minLength" -> "must not be empty";
      case "maxLength" -> "has more than " + argument(error) + " characters";
      case "minItems" -> "at least " + argument(error) + " is required";
      case "maxItems" -> "at most " + argument(error) + " are allowed";
      case "minimum" -> "must be at least " + argument(error);
      case "maximum" -> "must be at most " + argument(error);
      case "uniqueItems" -> "has something twice";
      default -> "does not fit the schema: " + error.getMessage();
    };
  }

  private static boolean ofText(Error error) {
    return error.getSchemaLocation().toString().contains("/$defs/text/");
  }

  private static String argument(Error error) {
    Object[] arguments = error.getArguments();
    return arguments == null || arguments.length == 0
        ? "what the schema says"
        : String.valueOf(arguments[0]).replace("\"", "");
  }
}
