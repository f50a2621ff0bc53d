package se.samverkanstrappan.query.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samverkanstrappan.query.document.Notes.Note;
import se.samverkanstrappan.query.explanation.Phrases;

/** The entries of a note as they are printed: a line for all of one collaboration. */
final class NoteLines {
  /** As many characters of ids as stand on a line; what is more is told by its number. */
  static final int LONGEST = 15_000;

  private NoteLines() {}

  static List<String> of(Note note, Phrases phrases) {
    Map<String, List<String>> ids = new TreeMap<>();
    for (String each : note.entries()) {
      ids.computeIfAbsent(Opening.owner(each), it -> new ArrayList<>()).add(each);
    }
    return ids.values().stream().map(each -> line(each, note.reads(), phrases)).toList();
  }

  private static String line(List<String> entries, List<String> reads, Phrases phrases) {
    String owner = Opening.owner(entries.getFirst());
    StringBuilder line = new StringBuilder(owner.isEmpty() ? "" : owner + ": ");
    int told = 0;
    for (String each : entries) {
      String id = each.substring(each.indexOf('/') + 1);
      if (told > 0 && line.length() + id.length() > LONGEST) {
        break;
      }
      line.append(told == 0 ? "" : ", ").append(id);
      told++;
    }
    int more = entries.size() - told;
    return more == 0 ? line.toString() : line + " " + more(more, entries.getLast(), reads, phrases);
  }

  private static String more(int more, String entry, List<String> reads, Phrases phrases) {
    return phrases.say("document.notes.more", more, String.join(" ", Opening.of(entry, reads)));
  }
}
