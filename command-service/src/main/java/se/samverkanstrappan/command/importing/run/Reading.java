package se.samverkanstrappan.command.importing.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.http.StrictJson;
import se.samverkanstrappan.command.http.UnreadableRequest;
import se.samverkanstrappan.command.importing.source.ElementCheck;
import se.samverkanstrappan.command.importing.source.Faults;
import se.samverkanstrappan.command.importing.source.Piece;
import se.samverkanstrappan.command.importing.source.Place;
import se.samverkanstrappan.command.importing.source.Portion;
import se.samverkanstrappan.command.importing.source.Source;
import se.samverkanstrappan.command.rules.Violation;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what was sent and judges its shape; what is found is told as faults.
 *
 * @param source what was sent
 */
record Reading(Source source, ElementCheck shapes, StrictJson json, Faults faults) {
  private static final String ID = "id";

  /** An element of an array of the bundle; null where its shape is at fault. */
  @Nullable ObjectNode element(String array, Piece piece) {
    if (piece.fault() != null) {
      faults.add(piece.place().fault("", piece.fault()));
      return null;
    }
    ObjectNode fields = raw(piece);
    return shaped(array, piece.place(), fields) ? fields : null;
  }

  /** The same of what was judged before. */
  ObjectNode raw(Piece piece) {
    try {
      return source.read(piece);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Portion portion(int index) {
    try {
      return source.portion(index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the fields have the shape that elements of the array have. */
  boolean shaped(String array, Place place, ObjectNode fields) {
    List<Violation> violations = shapes.faults(array, fields);
    tell(place, violations);
    return violations.isEmpty();
  }

  /** The fields without the id as the type; null where they are not. */
  <T> @Nullable T as(Class<T> type, Place place, ObjectNode fields) {
    try {
      return as(type, fields);
    } catch (UnreadableRequest e) {
      faults.add(place.fault(e.pointer(), String.valueOf(e.getMessage())));
      return null;
    }
  }

  /** The same of what was judged before. */
  <T> T as(Class<T> type, ObjectNode fields) {
    ObjectNode others = fields.deepCopy();
    others.remove(ID);
    return json.convert(others, type);
  }

  void tell(Place place, List<Violation> violations) {
    violations.forEach(each -> faults.add(place.fault(each.pointer(), each.message())));
  }
}
