package se.samverkanstrappan.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Evidence;

/** What stands in a cell of a CSV file, in the words of this package's description. */
final class CsvCells {
  private static final Pattern SEPARATORS = Pattern.compile("[|\\\\]");
  private static final Pattern WHITE_SPACE = Pattern.compile("\\p{javaWhitespace}");
  private static final HexFormat PERCENT = HexFormat.of().withPrefix("%");

  private CsvCells() {}

  static String words(List<? extends Enum<?>> words) {
    return words.stream().map(Enum::name).collect(Collectors.joining("|"));
  }

  static String participants(List<Attendance> participants) {
    return participants.stream()
        .map(each -> each.part() == null ? each.actor() : each.actor() + ":" + each.part().name())
        .collect(Collectors.joining("|"));
  }

  static String evidence(List<Evidence> evidence) {
    return evidence.stream().map(CsvCells::item).collect(Collectors.joining("|"));
  }

  private static String item(Evidence evidence) {
    String label = escaped(evidence.label());
    return evidence.url() == null ? label : label + " " + escaped(oneWord(evidence.url()));
  }

  /** An address without white space, written as addresses write it. */
  private static String oneWord(String address) {
    return WHITE_SPACE
        .matcher(address)
        .replaceAll(
            each -> PERCENT.formatHex(each.group().getBytes(UTF_8)).toUpperCase(Locale.ROOT));
  }

  private static String escaped(String text) {
    return SEPARATORS.matcher(text).replaceAll("\\\\$0");
  }
}
