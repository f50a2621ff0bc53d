package se.samverkanstrappan.query.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.samverkanstrappan.query.document.Part.Traced;

/** Which entries the figures of a printed document rest on, by the numbers of its notes. */
final class Notes {
  private final Map<Note, Integer> numbers = new LinkedHashMap<>();

  /** Entries and the addresses that open them. */
  record Note(List<String> entries, List<String> reads) {}

  /** The number of the note that tells what a figure rests on; from 1 as they are first asked. */
  int number(Traced figure) {
    return numbers.computeIfAbsent(
        new Note(figure.entries(), figure.reads()), it -> numbers.size() + 1);
  }

  boolean isEmpty() {
    return numbers.isEmpty();
  }

  Stream<Map.Entry<Note, Integer>> inOrder() {
    return numbers.entrySet().stream();
  }
}
