package se.samverkanstrappan.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {
  private static final String TITLE = "Samverkan för Ängelholms kust – GIS-stöd, fas 2 (2024)";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sam",
        "SAMVERKAN",
        "ängel",
        "ÄNGELHOLM",
        "gis",
        "gis-stöd",
        "stöd gis",
        "2024",
        "20",
        "kust samverkan",
        "  kust,  \"fas\" 2!",
        "samverkan 🤝 kust",
        "samverkan och kust",
        "samverkan i ängelholm",
        "k%",
        "kust_"
      })
  void findsByTheBeginningsOfWordsInAnyOrder(String q) {
    assertThat(finds(q, TITLE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "verkan",
        "angelholm",
        "kust hav",
        "024",
        "kommun",
        "och",
        "om",
        ".*",
        "kust OR hav",
        "?!",
        "🤝",
        "'; --",
        "\u0000",
        "( ["
      })
  void findsNothingElse(String q) {
    assertThat(finds(q, TITLE)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "kommunerna, kommun",
    "kommuner, kommun",
    "kommun, kommunernas",
    "kommunens, Kommuner",
    "regionerna, region",
    "länsstyrelsen, Länsstyrelse",
    "länsstyrelserna, länsstyrelsen",
    "skolan, skolor",
    "strategin, strategi",
    "miljön, miljö",
    "mötet, möten",
    "samhället, samhälle",
    "planeringen, planering",
    "samverkans, samverka",
    "utvecklingen, Utveckling",
    "företagen, företaget"
  })
  void findsInflectionsEitherWay(String one, String another) {
    assertThat(finds(one, another)).isTrue();
    assertThat(finds(another, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"plan, plats", "barn, bar", "kust, kost", "års, arsenal", "lön, lan", "el, hel"})
  void keepsDifferentWordsApart(String one, String another) {
    assertThat(finds(one, another)).isFalse();
  }

  @Test
  void takesDecomposedCharactersForTheSame() {
    String decomposed = Normalizer.normalize("Åsa på Öland, idé", Normalizer.Form.NFD);

    assertThat(finds("åsa öland", decomposed)).isTrue();
    assertThat(finds(decomposed, "Åsa på Öland, idé")).isTrue();
    assertThat(finds("asa", decomposed)).isFalse();
  }

  @Test
  void takesMarksOfOtherLettersForNothing() {
    assertThat(finds("ide", "Idé")).isTrue();
    assertThat(finds("idé", "IDE")).isTrue();
    assertThat(finds("malmo", "Malmö")).isFalse();
    assertThat(finds("tromsö", "Tromsø")).isTrue();
    assertThat(finds("ﬁnans", "finans")).isTrue();
  }

  @Test
  void searchesForAWordThatSaysNothingWhereNothingElseIsAskedFor() {
    assertThat(finds("och", "Kust och hav")).isTrue();
    assertThat(finds("och", "Kust")).isFalse();
    assertThat(finds("från och till", "Från och till")).isTrue();
    assertThat(finds("från och till", "Kust")).isFalse();
  }

  @Test
  void takesAnyLongText() {
    assertThat(finds("å".repeat(100_000), TITLE)).isFalse();
    assertThat(finds("kust ".repeat(20_000), TITLE)).isTrue();
  }

  @Test
  void searchesAllTexts() {
    SearchWords words = SearchWords.of("Kust", null, "hav och land");

    assertThat(SearchTerm.of("havet kust")).allMatch(words::have);
  }

  private static boolean finds(String q, String text) {
    List<SearchTerm> terms = SearchTerm.of(q);
    return !terms.isEmpty() && terms.stream().allMatch(SearchWords.of(text)::have);
  }
}
