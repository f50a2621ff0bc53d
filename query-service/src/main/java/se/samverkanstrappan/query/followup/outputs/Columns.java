package se.samverkanstrappan.query.followup.outputs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.document.Part.Column;
import se.samverkanstrappan.query.document.Part.Reader;
import se.samverkanstrappan.query.document.Part.Table;
import se.samverkanstrappan.query.explanation.Phrases;

/**
 * The columns of a table, headed in a language, and what stands in them.
 *
 * @param <T> what a row is about
 */
final class Columns<T> {
  private final String table;
  private final Phrases phrases;
  private final List<Column> columns = new ArrayList<>();
  private final List<Function<T, @Nullable Object>> cells = new ArrayList<>();

  Columns(String table, Phrases phrases) {
    this.table = table;
    this.phrases = phrases;
  }

  Columns<T> with(String id, int share, Function<T, @Nullable Object> cell) {
    return add(column(id, share), cell);
  }

  /** One whose cells tell what they rest on. */
  Columns<T> figure(String id, int share, Function<T, @Nullable Object> cell) {
    return add(column(id, share).ofFigures(), cell);
  }

  /** One that is not printed. */
  Columns<T> inFiles(String id, Function<T, @Nullable Object> cell) {
    return add(column(id, 0).inFiles(), cell);
  }

  private Column column(String id, int share) {
    return Column.of(id, phrases.say("followup.column." + id), share);
  }

  private Columns<T> add(Column column, Function<T, @Nullable Object> cell) {
    columns.add(column);
    cells.add(cell);
    return this;
  }

  Table over(List<T> rows) {
    return over(rows, Reader.ALL);
  }

  Table over(List<T> rows, Reader reader) {
    return new Table(
        table,
        phrases.say("followup.table." + table),
        reader,
        List.copyOf(columns),
        () -> rows.stream().map(this::row).iterator());
  }

  private List<@Nullable Object> row(T it) {
    List<@Nullable Object> row = new ArrayList<>();
    cells.forEach(each -> row.add(each.apply(it)));
    return row;
  }
}
