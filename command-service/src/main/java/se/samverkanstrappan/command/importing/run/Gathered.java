package se.samverkanstrappan.command.importing.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.samverkanstrappan.command.collaboration.state.EntryKind;
import se.samverkanstrappan.command.importing.source.Piece;
import se.samverkanstrappan.command.importing.source.Portion;

/**
 * All entries that were sent for one collaboration, in the order in which they can be added,
 * however many portions they came in.
 */
final class Gathered {
  /** As many as a collaboration may have; what is more is at fault whatever it says. */
  private static final int MOST = 10_000;

  private final Map<EntryKind, List<Piece>> pieces = new EnumMap<>(EntryKind.class);
  private int interactions;
  private int others;

  /** Takes in a portion and tells whether that was too much for one collaboration. */
  boolean overflows(Portion portion) {
    boolean tooMany = false;
    for (Portion.Entry each : portion.entries()) {
      EntryKind kind = kind(each.array());
      int count = kind == EntryKind.INTERACTION ? ++interactions : ++others;
      if (count > MOST) {
        tooMany = true;
      } else {
        pieces.computeIfAbsent(kind, unseen -> new ArrayList<>()).add(each.piece());
      }
    }
    return tooMany;
  }

  /** Those of a kind. */
  List<Piece> of(EntryKind kind) {
    return pieces.getOrDefault(kind, List.of());
  }

  private static EntryKind kind(String array) {
    for (EntryKind kind : EntryKind.values()) {
      if (kind.list().equals(array)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(array);
  }
}
