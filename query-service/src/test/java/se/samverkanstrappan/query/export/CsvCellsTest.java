package se.samverkanstrappan.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Evidence;
import se.samverkanstrappan.events.vocabulary.Part;

class CsvCellsTest {
  @Test
  void tellTheirPartAfterAColon() {
    assertThat(
            CsvCells.participants(
                List.of(
                    new Attendance("kommun-1280", Part.SPOKE, 3),
                    new Attendance("region-12", null, null))))
        .isEqualTo("kommun-1280:SPOKE|region-12");
  }

  @ParameterizedTest
  @CsvSource({
    "Protokoll,,Protokoll",
    "Protokoll,https://example.org/p,Protokoll https://example.org/p",
    "a|b\\c,https://example.org/?q=a|b,a\\|b\\\\c https://example.org/?q=a\\|b",
    "Se https://example.org nu,,Se https://example.org nu",
    "Karta,https://example.org/a b\u2003c,Karta https://example.org/a%20b%E2%80%83c",
    "'Flera\trader',https://example.org/a\tb,'Flera\trader https://example.org/a%09b'"
  })
  void writeEvidenceAsALabelAndAnAddress(String label, String url, String item) {
    assertThat(CsvCells.evidence(List.of(new Evidence(label, url)))).isEqualTo(item);
  }

  @Test
  void giveBackTheSameEvidenceWhenReadAsDescribed() {
    List<Evidence> evidence =
        List.of(
            new Evidence("a|b \\ c|", null),
            new Evidence("x https://example.org/\\", "https://example.org/|"),
            new Evidence("\\", "http://example.org"));

    assertThat(read(CsvCells.evidence(evidence))).isEqualTo(evidence);
  }

  /** Reads a cell in the steps of the package's description. */
  private static List<Evidence> read(String cell) {
    List<Evidence> found = new ArrayList<>();
    Matcher items = Pattern.compile("(?:[^|\\\\]|\\\\.)+").matcher(cell);
    while (items.find()) {
      String item = items.group();
      Matcher address = Pattern.compile(" (https?://[^ ]*)$").matcher(item);
      found.add(
          address.find()
              ? new Evidence(plain(item.substring(0, address.start())), plain(address.group(1)))
              : new Evidence(plain(item), null));
    }
    return found;
  }

  private static String plain(String text) {
    return text.replaceAll("\\\\([|\\\\])", "$1");
  }
}
