package se.samverkanstrappan.command.importing.source;

import java.util.Set;

/** The fields of a bundle's collaboration that hold its entries. */
final class EntryArrays {
  static final String INTERACTIONS = "interactions";

  private static final Set<String> NAMES =
      Set.of(
          "participants",
          "roles",
          "mandates",
          INTERACTIONS,
          "perceptions",
          "ambitions",
          "obstacles",
          "lifecycle",
          "links");

  private EntryArrays() {}

  static boolean has(String field) {
    return NAMES.contains(field);
  }
}
