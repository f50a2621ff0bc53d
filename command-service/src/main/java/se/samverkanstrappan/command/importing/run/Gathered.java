package se.samverkanstrappan.command.importing.run;

import java.util.ArrayList;
import java.util.Comparator;
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

  /** Those of a kind; changes of the lifecycle by their dates, whatever order they came in. */
  List<Piece> of(EntryKind kind, Reading reading) {
    List<Piece> found = pieces.getOrDefault(kind, List.of());
    if (kind == EntryKind.LIFECYCLE) {
      found = new ArrayList<>(found);
      found.sort(Comparator.comparing(piece -> date(piece, reading)));
    }
    return found;
  }

  private static String date(Piece piece, Reading reading) {
    return piece.fault() == null ? reading.raw(piece).path("date").asString("") : "";
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
