package se.samverkanstrappan.query.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.tartarus.snowball.ext.SwedishStemmer;

/** What a text is made of, to a Swedish reader. */
final class Swedish {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Every mark but the ring of å and the dots of ä and ö. */
  private static final Pattern MARKS =
      Pattern.compile("(?<!a)\\u030A|(?<![ao])\\u0308|[\\p{M}&&[^\\u0308\\u030A]]");

  private static final Pattern DEFINITE = Pattern.compile(".{2,}(?:[aeiouyåäö]n|et)");
  private static final CharArraySet SAY_NOTHING = SwedishAnalyzer.getDefaultStopSet();

  private Swedish() {}

  /** The words of a text, as they are compared. */
  static List<String> words(String text) {
    return Arrays.stream(BETWEEN_WORDS.split(folded(text)))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  static boolean saysNothing(String word) {
    return SAY_NOTHING.contains(word);
  }

  /**
   * What a word has in common with its inflections: itself, its stem, and its stem without a
   * definite ending that the stemmer leaves, as in "skolan" and "mötet".
   */
  static Set<String> forms(String word) {
    String stem = stem(word);
    Set<String> forms = new LinkedHashSet<>(List.of(word, stem).stream().distinct().toList());
    if (DEFINITE.matcher(stem).matches()) {
      forms.add(stem(stem.substring(0, stem.length() - 1)));
    }
    return forms;
  }

  private static String stem(String word) {
    SwedishStemmer stemmer = new SwedishStemmer();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  private static String folded(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String plain = MARKS.matcher(lower).replaceAll("");
    return Normalizer.normalize(plain, Normalizer.Form.NFC).replace('æ', 'ä').replace('ø', 'ö');
  }
}
