package se.samverkanstrappan.query.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.document.Part.Column;
import se.samverkanstrappan.query.document.Part.Table;
import se.samverkanstrappan.query.document.Part.Traced;
import se.samverkanstrappan.query.document.Part.Word;

/**
 * What the figures of a workbook rest on, a row for each entry: a cell has room for some, and a
 * sheet goes on in another.
 */
final class EvidenceSheet {
  /** The headings, by what stands after the beginning of their keys. */
  static final List<String> HEADINGS =
      List.of("table", "row", "about", "figure", "entry", "address");

  private final Sheet sheet;

  EvidenceSheet(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Whether a table has figures that tell what they rest on. */
  static boolean isNeededFor(Table table) {
    return table.columns().stream().anyMatch(each -> each.reader().files() && each.traced());
  }

  /** Adds what all figures of a table rest on, going through its rows once more. */
  void add(Table table) throws IOException {
    int row = 0;
    for (List<@Nullable Object> cells : table.rows()) {
      row++;
      for (int i = 0; i < cells.size(); i++) {
        Column column = table.columns().get(i);
        if (column.reader().files() && cells.get(i) instanceof Traced figure) {
          add(figure, Arrays.asList(table.name(), row, about(cells), column.heading()));
        }
      }
    }
  }

  private void add(Traced figure, List<@Nullable Object> where) throws IOException {
    Set<String> pages = Set.copyOf(figure.pageOf().values());
    for (String entry : figure.entries()) {
      row(where, entry, Opening.of(entry, figure, pages));
    }
    if (figure.entries().isEmpty() && !figure.reads().isEmpty()) {
      row(where, null, figure.reads());
    }
  }

  private void row(List<@Nullable Object> where, @Nullable String entry, List<String> reads)
      throws IOException {
    sheet.row(
        Arrays.asList(
            where.get(0),
            where.get(1),
            where.get(2),
            where.get(3),
            entry,
            reads.isEmpty() ? null : String.join("\n", reads)));
  }

  /** What the row is about stands in its first cell. */
  private static @Nullable Object about(List<@Nullable Object> cells) {
    return cells.getFirst() instanceof Word word ? word.text() : cells.getFirst();
  }
}
