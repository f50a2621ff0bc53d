package se.samverkanstrappan.query.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.document.Document.Fact;
import se.samverkanstrappan.query.document.Part.Column;
import se.samverkanstrappan.query.document.Part.Table;
import se.samverkanstrappan.query.document.Part.Traced;
import se.samverkanstrappan.query.document.Part.Word;
import se.samverkanstrappan.query.explanation.Phrases;

/** Writes a document as a workbook, a sheet for each of its tables. */
final class WorkbookDocument {
  private static final String APPLICATION = "Samverkanstrappan";
  private static final String VERSION = "1.0";

  private final Workbook workbook;
  private final Phrases phrases;
  private final int rowsPerSheet;

  private WorkbookDocument(Workbook workbook, Phrases phrases, int rowsPerSheet) {
    this.workbook = workbook;
    this.phrases = phrases;
    this.rowsPerSheet = rowsPerSheet;
  }

  /** Leaves the stream open. */
  static void write(Document document, OutputStream out) throws IOException {
    write(document, out, Sheet.MOST_ROWS);
  }

  @SuppressWarnings("resource") // closing it would end the file also where something went wrong
  static void write(Document document, OutputStream out, int rowsPerSheet) throws IOException {
    Workbook workbook = new Workbook(out, APPLICATION, VERSION);
    workbook.properties().setTitle(SheetText.of(document.title()));
    Phrases phrases = Wordings.of(document);
    new WorkbookDocument(workbook, phrases, rowsPerSheet).write(document);
    workbook.finish();
  }

  private void write(Document document) throws IOException {
    Sheet facts = sheet(phrases.say("document.about"), List.of(say("label"), say("value")));
    facts.row(List.of(say("title"), document.title()));
    for (Fact each : document.facts()) {
      facts.row(List.of(each.label(), told(each.value())));
    }
    facts.finish();
    List<Table> tables =
        document.parts().stream()
            .filter(part -> part instanceof Table table && table.reader().files())
            .map(Table.class::cast)
            .toList();
    for (Table table : tables) {
      write(table);
    }
    writeEvidence(tables.stream().filter(EvidenceSheet::isNeededFor).toList());
  }

  private void writeEvidence(List<Table> tables) throws IOException {
    if (tables.isEmpty()) {
      return;
    }
    List<String> headings =
        EvidenceSheet.HEADINGS.stream().map(each -> say("evidence." + each)).toList();
    Sheet sheet = sheet(say("notes"), headings);
    EvidenceSheet evidence = new EvidenceSheet(sheet);
    for (Table table : tables) {
      evidence.add(table);
    }
    sheet.finish();
  }

  private void write(Table table) throws IOException {
    Sheet sheet = sheet(table.name(), headings(table));
    for (List<@Nullable Object> cells : table.rows()) {
      sheet.row(row(table, cells));
    }
    sheet.finish();
  }

  private List<String> headings(Table table) {
    List<String> headings = new ArrayList<>();
    for (Column column : table.columns()) {
      if (column.reader().files()) {
        headings.add(column.heading());
        if (column.traced()) {
          headings.add(phrases.say("document.entriesOf", column.heading()));
        }
      }
    }
    return headings;
  }

  private static List<@Nullable Object> row(Table table, List<@Nullable Object> cells) {
    List<@Nullable Object> row = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Column column = table.columns().get(i);
      if (column.reader().files()) {
        add(column, cells.get(i), row);
      }
    }
    return row;
  }

  private static void add(Column column, @Nullable Object cell, List<@Nullable Object> row) {
    if (cell instanceof Traced traced) {
      row.add(traced.value() == null ? null : told(traced.value()));
      row.add(traced.entries().size());
    } else {
      row.add(cell == null ? null : told(cell));
      if (column.traced()) {
        row.add(null);
      }
    }
  }

  private static Object told(Object value) {
    return value instanceof Word word ? word.text() : value;
  }

  private Sheet sheet(String name, List<String> headings) {
    return new Sheet(workbook, name, headings, rowsPerSheet);
  }

  private String say(String what) {
    return phrases.say("document." + what);
  }
}
