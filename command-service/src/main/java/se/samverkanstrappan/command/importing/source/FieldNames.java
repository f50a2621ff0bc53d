package se.samverkanstrappan.command.importing.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every name that the bundle's schema gives to a field of anything. */
final class FieldNames {
  private static final String SCHEMA = "/schemas/bundle.v1.schema.json";
  private static final Set<String> NAMES = read();

  private FieldNames() {}

  static boolean known(String name) {
    return NAMES.contains(name);
  }

  private static Set<String> read() {
    try (InputStream in = FieldNames.class.getResourceAsStream(SCHEMA)) {
      Set<String> names = new HashSet<>();
      JsonMapper.shared()
          .readTree(in)
          .findValues("properties")
          .forEach(fields -> collect(fields, names));
      return Set.copyOf(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The search does not look into what it has found, as the bundle's own fields. */
  private static void collect(JsonNode fields, Set<String> names) {
    names.addAll(fields.propertyNames());
    fields.findValues("properties").forEach(inner -> collect(inner, names));
  }
}
