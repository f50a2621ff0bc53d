package se.samverkanstrappan.query.followup;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a figure rests on (section 7).
 *
 * @param entries as collaboration/entry or assignment/report, each once and in order; none where
 *     nothing is there
 * @param reads the addresses that open them, each once and in order
 */
public record Trace(List<String> entries, List<String> reads) {
  static final Trace NONE = new Trace(List.of(), List.of());

  public Trace {
    entries = List.copyOf(new TreeSet<>(entries));
    reads = List.copyOf(new TreeSet<>(reads));
  }

  /** Entries of one of them, and where they can be read; without any there is nothing. */
  static Trace of(String owner, Collection<String> entries, List<String> reads) {
    return entries.isEmpty()
        ? NONE
        : new Trace(entries.stream().map(each -> owner + "/" + each).toList(), reads);
  }

  /** The same of entries that can all be read at one address. */
  static Trace of(String owner, Collection<String> entries, String read) {
    return of(owner, entries, List.of(read));
  }

  /** What several figures rest on. */
  static Trace all(Stream<Trace> traces) {
    List<Trace> all = traces.toList();
    return new Trace(
        all.stream().flatMap(each -> each.entries.stream()).toList(),
        all.stream().flatMap(each -> each.reads.stream()).toList());
  }
}
