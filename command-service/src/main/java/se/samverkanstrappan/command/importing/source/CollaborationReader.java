package se.samverkanstrappan.command.importing.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a bundle's collaboration without its entries, and where those stand. */
final class CollaborationReader {
  /** What a collaboration may have; more are told once and not looked at. */
  private static final int MOST = 10_000;

  private final Piece piece;
  private final ObjectNode own = JsonNodeFactory.instance.objectNode();
  private final List<Portion.Entry> entries = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private int others;

  private CollaborationReader(Piece piece) {
    this.piece = piece;
  }

  static Portion read(Spool spool, Piece piece) {
    CollaborationReader reader = new CollaborationReader(piece);
    try (Tokens tokens = new Tokens(spool.range(piece.offset(), piece.length()), piece.offset())) {
      reader.fields(tokens);
    }
    return new Portion(piece.place(), reader.own, reader.entries, reader.faults);
  }

  private void fields(Tokens tokens) {
    tokens.next();
    while (tokens.next() == JsonToken.PROPERTY_NAME) {
      String name = tokens.name();
      if (tokens.next() == JsonToken.START_ARRAY && EntryArrays.has(name)) {
        own.putArray(name);
        array(tokens, name);
      } else {
        own.set(name, tokens.parser().<JsonNode>readValueAsTree());
      }
    }
  }

  private void array(Tokens tokens, String name) {
    int most = name.equals(EntryArrays.INTERACTIONS) ? MOST : MOST - others;
    int count = 0;
    for (JsonToken token = tokens.next(); token != JsonToken.END_ARRAY; token = tokens.next()) {
      long begin = tokens.offset();
      long end = tokens.skip();
      if (count < most) {
        entries.add(new Portion.Entry(name, entry(name, count, token, begin, end + 1 - begin)));
      }
      count++;
    }
    if (count > most) {
      faults.add(piece.place().fault("/" + name, tooMany(name, count)));
    }
    others += name.equals(EntryArrays.INTERACTIONS) ? 0 : Math.min(count, most);
  }

  private Piece entry(String array, int index, @Nullable JsonToken token, long begin, long length) {
    Place place =
        new Place.InBundle(((Place.InBundle) piece.place()).pointer() + "/" + array + "/" + index);
    return token == JsonToken.START_OBJECT
        ? Piece.of(place, begin, Math.toIntExact(length))
        : Piece.unreadable(place, "must be an object");
  }

  private static String tooMany(String array, int count) {
    return array.equals(EntryArrays.INTERACTIONS)
        ? "has " + count + " interactions, at most " + MOST + " are allowed: split it"
        : "at most " + MOST + " entries that are not interactions are allowed";
  }
}
