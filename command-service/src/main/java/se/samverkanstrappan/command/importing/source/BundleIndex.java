package se.samverkanstrappan.command.importing.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the elements of a bundle stand in its file: read once from beginning to end, so that all of
 * it is known to be JSON, and never in memory.
 */
final class BundleIndex {
  private static final String FORMAT = "format";
  private static final int MOST_ELEMENTS = 200_000;
  private static final int MOST_UNKNOWN = 100;

  private final Pieces actors = new Pieces("actors");
  private final Pieces assignments = new Pieces("assignments");
  private final Pieces collaborations = new Pieces("collaborations");
  private final Map<String, Pieces> arrays =
      Map.of("actors", actors, "assignments", assignments, "collaborations", collaborations);
  private final List<@Nullable String> ids = new ArrayList<>();
  private final List<Integer> ownBytes = new ArrayList<>();
  private final ObjectNode top = JsonNodeFactory.instance.objectNode();
  private long entries;

  private BundleIndex() {}

  static BundleIndex of(Spool spool) {
    BundleIndex index = new BundleIndex();
    try (Tokens tokens = new Tokens(spool.range(0, spool.length()), 0)) {
      index.document(tokens);
    }
    return index;
  }

  private void document(Tokens tokens) {
    JsonToken first = tokens.next();
    if (first == null) {
      throw new Unreadable(Fault.at("", "is empty"));
    }
    if (first != JsonToken.START_OBJECT) {
      throw new Unreadable(Fault.at("", "must be an object"));
    }
    while (tokens.next() == JsonToken.PROPERTY_NAME) {
      String name = tokens.name();
      JsonToken value = tokens.next();
      Pieces array = arrays.get(name);
      if (array != null && value == JsonToken.START_ARRAY) {
        top.putArray(name);
        elements(tokens, name, array);
      } else {
        field(tokens, name, value);
      }
    }
    if (tokens.next() != null) {
      throw new Unreadable(Fault.at("", "goes on after its end"));
    }
  }

  /** Kept as far as it can be judged: only of the format is it known what it must be. */
  private void field(Tokens tokens, String name, @Nullable JsonToken value) {
    if (value == JsonToken.VALUE_STRING) {
      top.put(name, name.equals(FORMAT) ? tokens.text() : "");
    } else if (value == JsonToken.START_OBJECT) {
      top.putObject(name);
    } else {
      top.putNull(name);
    }
    tokens.skip();
    if (top.size() > MOST_UNKNOWN) {
      throw new Unreadable(Fault.at("", "has fields that are not a bundle's"));
    }
  }

  private void elements(Tokens tokens, String name, Pieces array) {
    JsonToken token = tokens.next();
    for (; token != JsonToken.END_ARRAY; token = tokens.next()) {
      if (array.size() == MOST_ELEMENTS) {
        throw new Unreadable(
            Fault.at("/" + name, "has more than " + MOST_ELEMENTS + " elements, split it"));
      }
      if (array == collaborations) {
        collaboration(tokens, token);
      } else {
        element(tokens, token, array);
      }
    }
  }

  private static void element(Tokens tokens, @Nullable JsonToken token, Pieces into) {
    long begin = tokens.offset();
    long end = tokens.skip();
    boolean object = token == JsonToken.START_OBJECT;
    into.add(object ? begin : -1, object ? end + 1 - begin : 0);
  }

  private void collaboration(Tokens tokens, @Nullable JsonToken token) {
    String id = null;
    long inEntries = 0;
    long begin = tokens.offset();
    if (token != JsonToken.START_OBJECT) {
      element(tokens, token, collaborations);
    } else {
      while (tokens.next() == JsonToken.PROPERTY_NAME) {
        String name = tokens.name();
        JsonToken value = tokens.next();
        long from = tokens.offset();
        if (EntryArrays.has(name) && value == JsonToken.START_ARRAY) {
          entries += countElements(tokens);
          inEntries += tokens.offset() - from;
        } else {
          id = name.equals("id") && value == JsonToken.VALUE_STRING ? shortText(tokens) : id;
          tokens.skip();
        }
      }
      collaborations.add(begin, tokens.offset() + 1 - begin);
    }
    ids.add(id);
    long own = tokens.offset() + 1 - begin - inEntries;
    ownBytes.add((int) own);
  }

  private static long countElements(Tokens tokens) {
    long count = 0;
    for (JsonToken token = tokens.next(); token != JsonToken.END_ARRAY; token = tokens.next()) {
      tokens.skip();
      count++;
    }
    return count;
  }

  /** What is longer cannot be an id, and need not be kept. */
  private static String shortText(Tokens tokens) {
    String text = tokens.text();
    return text.length() > 100 ? text.substring(0, 100) : text;
  }

  long size() {
    return (long) actors.size() + assignments.size() + collaborations.size() + entries;
  }

  /** The document without its elements. */
  ObjectNode top() {
    return top;
  }

  Pieces actors() {
    return actors;
  }

  Pieces assignments() {
    return assignments;
  }

  Pieces collaborations() {
    return collaborations;
  }

  @Nullable String idOf(int collaboration) {
    return ids.get(collaboration);
  }

  /** How much of a collaboration is not entries. */
  int ownBytes(int collaboration) {
    return ownBytes.get(collaboration);
  }
}
