package se.samverkanstrappan.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverkanstrappan.command.importing.source.FaultKind;

/** What the write side finds wrong with a file, the read side says in two languages. */
class FaultWordsTest {
  private static final ResourceBundle.Control AS_IT_STANDS =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final ResourceBundle SV =
      ResourceBundle.getBundle("query-messages", Locale.ROOT, AS_IT_STANDS);
  private static final ResourceBundle EN =
      ResourceBundle.getBundle("query-messages", Locale.ENGLISH, AS_IT_STANDS);

  /** There is no fault without a kind, as the write side's own tests see to. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
  void eachKindIsSaidInBoth(FaultKind kind) {
    String key = "importPage.code." + kind.name();

    assertThat(SV.keySet()).contains(key);
    assertThat(SV.getString(key)).isNotBlank().isNotEqualTo(EN.getString(key));
    assertThat(parameters(EN.getString(key))).isEqualTo(parameters(SV.getString(key)));
  }

  private static List<String> parameters(String words) {
    return Pattern.compile("\\{\\d}")
        .matcher(words)
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
  }
}
