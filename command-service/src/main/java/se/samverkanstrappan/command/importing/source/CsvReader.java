package se.samverkanstrappan.command.importing.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a spreadsheet from beginning to end, a record at a time. */
final class CsvReader {
  private static final int LONGEST_HEADER = 10_000;

  private final Spool sent;
  private final Rows rows;

  CsvReader(Spool sent, Rows rows) {
    this.sent = sent;
    this.rows = rows;
  }

  /** Puts the rows where they belong and tells the columns; none are read under faulty ones. */
  Columns read() throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter()).setIgnoreEmptyLines(false).get();
    try (BoundedRecords text =
            new BoundedRecords(
                new InputStreamReader(sent.range(0, sent.length()), StandardCharsets.UTF_8));
        CSVParser records = CSVParser.parse(text, format)) {
      return read(text, records);
    }
  }

  private Columns read(BoundedRecords text, CSVParser records) throws IOException {
    Iterator<CSVRecord> iterator = records.iterator();
    if (!hasNext(iterator, 1)) {
      throw new Unreadable(Fault.inRow(1, "is empty"));
    }
    Columns columns = new Columns(iterator.next().stream().map(String::strip).toList());
    if (!columns.faults().isEmpty()) {
      return columns;
    }
    while (true) {
      text.nextRecord();
      long row = records.getCurrentLineNumber() + 1;
      if (!hasNext(iterator, row)) {
        return columns;
      }
      List<String> cells = iterator.next().toList();
      if (cells.size() > 1 || !cells.getFirst().isBlank()) {
        add(columns, row, cells);
      }
    }
  }

  private void add(Columns columns, long row, List<String> cells) throws IOException {
    Map<String, String> byColumn = columns.of(cells, Cells::meant);
    rows.add(
        byColumn.getOrDefault("collaboration", "").strip(),
        row,
        cells.size() == columns.size() ? -1 : cells.size(),
        Cells.interaction(byColumn));
  }

  private static boolean hasNext(Iterator<CSVRecord> records, long row) throws IOException {
    try {
      return records.hasNext();
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      if (cause instanceof BoundedRecords.RecordTooLong tooLong) {
        throw new Unreadable(Fault.inRow(row, String.valueOf(tooLong.getMessage())));
      }
      if (cause instanceof CSVException) {
        throw new Unreadable(Fault.inRow(row, "has a quotation mark where none can be"));
      }
      throw cause;
    }
  }

  /** The one that is there more often in the first line. */
  private char delimiter() throws IOException {
    try (BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                sent.range(0, Math.min(sent.length(), LONGEST_HEADER)), StandardCharsets.UTF_8))) {
      String header = text.readLine();
      String first = header == null ? "" : header;
      return count(first, ';') > count(first, ',') ? ';' : ',';
    }
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(each -> each == wanted).count();
  }
}
