package se.samverkanstrappan.command.importing.source;

import java.util.List;
import se.samverkanstrappan.command.rules.Violation;
import tools.jackson.databind.JsonNode;

/** Tells what is wrong with the shape of an element, whatever stands in the book. */
public interface ElementCheck {
  /** The kind of a whole bundle; others have the names that its schema gives them. */
  String BUNDLE = "bundle";

  /** All of it, each with a pointer from the element. */
  List<Violation> faults(String kind, JsonNode element);
}
