package se.samverkanstrappan.command.importing.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was sent about one collaboration.
 *
 * @param own its own fields, with each array of entries emptied; null where only entries were sent
 * @param entries in the order in which they stand
 * @param faults that reading it found
 */
public record Portion(
    Place place, @Nullable ObjectNode own, List<Entry> entries, List<Fault> faults) {
  public Portion {
    entries = List.copyOf(entries);
    faults = List.copyOf(faults);
  }

  /**
   * A dated fact.
   *
   * @param array the name that a bundle gives the array of its kind
   */
  public record Entry(String array, Piece piece) {}
}
