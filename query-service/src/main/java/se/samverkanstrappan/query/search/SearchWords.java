package se.samverkanstrappan.query.search;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of some texts and their stems, ready to be searched. */
public final class SearchWords {
  /** Stands before and after each, so that it tells where a word begins and ends. */
  private static final String EDGE = " ";

  private final String words;

  private SearchWords(String words) {
    this.words = words;
  }

  /** The words of texts; null is no text. */
  public static SearchWords of(@Nullable String... texts) {
    Set<String> all = new LinkedHashSet<>();
    Arrays.stream(texts)
        .filter(Objects::nonNull)
        .flatMap(text -> Swedish.words(text).stream())
        .forEach(word -> all.addAll(Swedish.forms(word)));
    return new SearchWords(EDGE + String.join(EDGE, all) + EDGE);
  }

  /** Whether a word that is searched for is found here. */
  public boolean have(SearchTerm term) {
    return words.contains(EDGE + term.word())
        || term.forms().stream().anyMatch(form -> words.contains(EDGE + form + EDGE));
  }
}
