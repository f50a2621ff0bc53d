package se.samverkanstrappan.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import se.samverkanstrappan.query.document.Sheet;

/**
 * Writes a workbook with a sheet for each table, one row after the other.
 *
 * <p>The sheets of a workbook have to be written one after the other too, so the collaborations are
 * read anew for each: slower than once, but nothing is held.
 */
final class WorkbookExport implements Export {
  private static final String APPLICATION = "Samverkanstrappan";
  private static final String VERSION = "1.0";

  private final Words words;
  private final int rowsPerSheet;

  WorkbookExport(Words words) {
    this(words, Sheet.MOST_ROWS);
  }

  WorkbookExport(Words words, int rowsPerSheet) {
    this.words = words;
    this.rowsPerSheet = rowsPerSheet;
  }

  @Override
  @SuppressWarnings("resource") // closing it would end the file also where something went wrong
  public void write(ExportedBook book, OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, APPLICATION, VERSION);
    for (Table<?> table : tables()) {
      Sheet sheet =
          new Sheet(workbook, words.of(table.name()), table.headings(words), rowsPerSheet);
      table.eachRow(book, words, sheet::row);
      sheet.finish();
    }
    workbook.finish();
  }

  private static List<Table<?>> tables() {
    return Stream.of(
            List.<Table<?>>of(RegisterTables.collaborations()),
            EntryTables.all(),
            RegisterTables.references())
        .<Table<?>>flatMap(List::stream)
        .toList();
  }
}
