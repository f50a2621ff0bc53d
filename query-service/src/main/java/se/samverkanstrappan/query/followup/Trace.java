package se.samverkanstrappan.query.followup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a figure rests on (section 7).
 *
 * @param entries as collaboration/entry or assignment/report, each once and in order; none where
 *     nothing is there
 * @param reads the addresses that open them, each once and in order
 * @param pageOf the address of the page on which an entry stands, of those that stand on one
 */
public record Trace(
    List<String> entries, List<String> reads, @JsonIgnore Map<String, String> pageOf) {
  static final Trace NONE = new Trace(List.of(), List.of());

  public Trace {
    entries = List.copyOf(new TreeSet<>(entries));
    reads = List.copyOf(new TreeSet<>(reads));
    pageOf = Map.copyOf(pageOf);
  }

  Trace(List<String> entries, List<String> reads) {
    this(entries, reads, Map.of());
  }

  /** Entries of one of them, and where they can be read; without any there is nothing. */
  static Trace of(String owner, Collection<String> entries, List<String> reads) {
    return of(owner, entries, reads, Map.of());
  }

  /** The same of entries that can all be read at one address. */
  static Trace of(String owner, Collection<String> entries, String read) {
    return of(owner, entries, List.of(read));
  }

  /**
   * The same of entries that stand on pages.
   *
   * @param pages the address of each, by the entry's id
   */
  static Trace of(
      String owner, Collection<String> entries, List<String> reads, Map<String, String> pages) {
    if (entries.isEmpty()) {
      return NONE;
    }
    Map<String, String> pageOf = new HashMap<>();
    for (String each : entries) {
      String page = pages.get(each);
      if (page != null) {
        pageOf.put(owner + "/" + each, page);
      }
    }
    return new Trace(entries.stream().map(each -> owner + "/" + each).toList(), reads, pageOf);
  }

  /** What several figures rest on. */
  static Trace all(Stream<Trace> traces) {
    List<Trace> all = traces.toList();
    Map<String, String> pageOf = new HashMap<>();
    all.forEach(each -> pageOf.putAll(each.pageOf));
    return new Trace(
        all.stream().flatMap(each -> each.entries.stream()).toList(),
        all.stream().flatMap(each -> each.reads.stream()).toList(),
        pageOf);
  }

  /**
   * For each entry which of the addresses is the page on which it stands, from 0, and -1 for one
   * that stands on none; null where each collaboration has one page at most, so that it is plain.
   */
  @JsonProperty
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Nullable List<Integer> pages() {
    long owners = pageOf.keySet().stream().map(Trace::owner).distinct().count();
    return pageOf.values().stream().distinct().count() <= owners
        ? null
        : entries.stream().map(this::page).toList();
  }

  private int page(String entry) {
    String page = pageOf.get(entry);
    return page == null ? -1 : Collections.binarySearch(reads, page);
  }

  private static String owner(String entry) {
    return entry.substring(0, entry.indexOf('/'));
  }
}
