package se.samverkanstrappan.query.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Label;

/**
 * A table of the workbook: where its rows come from, and what stands in its columns.
 *
 * @param <T> what a row is about
 */
record Table<T>(Label name, Rows<T> rows, List<Column<T>> columns) {
  /** Goes through what the rows are about. */
  @FunctionalInterface
  interface Rows<T> {
    void each(ExportedBook book, ExportedBook.Taker<T> taker) throws IOException;
  }

  /** A column with its heading; a cell holds a text, a number, a boolean, a date or nothing. */
  record Column<T>(Label heading, Cell<T> cell) {}

  /** What stands in a column of a row. */
  @FunctionalInterface
  interface Cell<T> {
    @Nullable Object of(T row, Words words);
  }

  static <T> Table<T> of(String sv, String en, Rows<T> rows) {
    return new Table<>(new Label(sv, en), rows, List.of());
  }

  /** The same table with one more column. */
  Table<T> with(String sv, String en, Cell<T> cell) {
    List<Column<T>> more = new ArrayList<>(columns);
    more.add(new Column<>(new Label(sv, en), cell));
    return new Table<>(name, rows, List.copyOf(more));
  }

  List<String> headings(Words words) {
    return columns.stream().map(each -> words.of(each.heading())).toList();
  }

  /** Goes through the cells of every row. */
  void eachRow(ExportedBook book, Words words, ExportedBook.Taker<List<@Nullable Object>> taker)
      throws IOException {
    rows.each(book, row -> taker.take(cells(row, words)));
  }

  private List<@Nullable Object> cells(T row, Words words) {
    List<@Nullable Object> cells = new ArrayList<>();
    columns.forEach(each -> cells.add(each.cell().of(row, words)));
    return cells;
  }
}
