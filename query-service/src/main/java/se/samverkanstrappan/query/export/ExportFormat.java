package se.samverkanstrappan.query.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an export can be written as. */
enum ExportFormat {
  BUNDLE("application/json", "json"),
  CSV("text/csv;charset=UTF-8", "csv"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PDF("application/pdf", "pdf"),
  EVENTS("application/x-ndjson", "ndjson");

  private final String mediaType;
  private final String ending;

  ExportFormat(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  /** The format that a parameter names, null where there is no such. */
  static @Nullable ExportFormat named(String word) {
    return Arrays.stream(values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElse(null);
  }

  /** The words that name the formats. */
  static String words() {
    return Arrays.stream(values()).map(ExportFormat::word).collect(Collectors.joining(", "));
  }

  String mediaType() {
    return mediaType;
  }

  /** What the name of a file in this format ends with, without the dot. */
  String ending() {
    return ending;
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
