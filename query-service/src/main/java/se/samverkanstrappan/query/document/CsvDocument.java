package se.samverkanstrappan.query.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.document.Document.Fact;
import se.samverkanstrappan.query.document.Part.Column;
import se.samverkanstrappan.query.document.Part.Table;
import se.samverkanstrappan.query.document.Part.Traced;
import se.samverkanstrappan.query.document.Part.Word;

/** Writes a document as one long table, a line for each cell. */
final class CsvDocument {
  private static final String[] COLUMNS = {"table", "row", "column", "value", "entries", "reads"};

  private final CSVPrinter lines;

  private CsvDocument(CSVPrinter lines) {
    this.lines = lines;
  }

  /** Leaves the stream open. */
  static void write(Document document, OutputStream out) throws IOException {
    // Never closed: that would end the file also where something went wrong.
    CSVPrinter lines =
        new CSVPrinter(
            new BufferedWriter(new OutputStreamWriter(out, UTF_8)),
            CSVFormat.RFC4180.builder().setHeader(COLUMNS).get());
    new CsvDocument(lines).write(document);
    lines.flush();
  }

  private void write(Document document) throws IOException {
    line("document", 1, "title", document.title());
    for (Fact each : document.facts()) {
      line("document", 1, each.id(), each.value());
    }
    for (Part part : document.parts()) {
      if (part instanceof Table table && table.reader().files()) {
        write(table);
      }
    }
  }

  private void write(Table table) throws IOException {
    int row = 0;
    for (List<@Nullable Object> cells : table.rows()) {
      row++;
      for (int i = 0; i < cells.size(); i++) {
        Column column = table.columns().get(i);
        if (column.reader().files()) {
          line(table.id(), row, column.id(), cells.get(i));
        }
      }
    }
  }

  private void line(String table, int row, String column, @Nullable Object cell)
      throws IOException {
    if (cell instanceof Traced traced) {
      lines.printRecord(
          table,
          row,
          column,
          value(traced.value()),
          InertText.of(String.join("|", traced.entries())),
          InertText.of(String.join("|", traced.reads())));
    } else if (cell != null) {
      lines.printRecord(table, row, column, value(cell), "", "");
    }
  }

  private static @Nullable Object value(@Nullable Object cell) {
    return switch (cell) {
      case null -> null;
      case Number number -> number;
      case Boolean truth -> truth;
      // One that is not known here may be anything.
      case Word word -> InertText.of(word.code());
      default -> InertText.of(cell.toString());
    };
  }
}
