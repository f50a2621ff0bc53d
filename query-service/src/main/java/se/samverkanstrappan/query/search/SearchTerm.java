package se.samverkanstrappan.query.search;

import java.util.List;
import java.util.Set;

/**
 * A word that is searched for.
 *
 * @param word what the words that are found may begin with
 * @param forms what is found as a whole, also where the beginning differs
 */
public record SearchTerm(String word, Set<String> forms) {
  /** What a text asks for; without any word it asks for what is nowhere. */
  public static List<SearchTerm> of(String text) {
    List<String> words = Swedish.words(text).stream().distinct().toList();
    List<String> telling = words.stream().filter(word -> !Swedish.saysNothing(word)).toList();
    return (telling.isEmpty() ? words : telling)
        .stream().map(word -> new SearchTerm(word, Swedish.forms(word))).toList();
  }
}
