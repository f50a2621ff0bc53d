package se.samverkanstrappan.query.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
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
public final class Columns<T> {
  private final String wording;
  private final String table;
  private final Phrases phrases;
  private final List<Column> columns = new ArrayList<>();
  private final List<Function<T, @Nullable Object>> cells = new ArrayList<>();

  /**
   * Begins a table without any.
   *
   * @param wording with what the keys of its name and headings begin
   * @param table its id
   */
  public Columns(String wording, String table, Phrases phrases) {
    this.wording = wording;
    this.table = table;
    this.phrases = phrases;
  }

  /** The same with one more. */
  public Columns<T> with(String id, int share, Function<T, @Nullable Object> cell) {
    return add(column(id, share), cell);
  }

  /** One whose cells tell what they rest on. */
  public Columns<T> figure(String id, int share, Function<T, @Nullable Object> cell) {
    return add(column(id, share).ofFigures(), cell);
  }

  /** One that is not printed. */
  public Columns<T> inFiles(String id, Function<T, @Nullable Object> cell) {
    return add(column(id, 0).inFiles(), cell);
  }

  private Column column(String id, int share) {
    return Column.of(id, phrases.say(wording + ".column." + id), share);
  }

  private Columns<T> add(Column column, Function<T, @Nullable Object> cell) {
    columns.add(column);
    cells.add(cell);
    return this;
  }

  /** The table of some things, which are gone through as its rows are. */
  public Table over(Iterable<T> things) {
    return over(things, Reader.ALL);
  }

  /** The same for some readers. */
  public Table over(Iterable<T> things, Reader reader) {
    return new Table(
        table,
        phrases.say(wording + ".table." + table),
        reader,
        List.copyOf(columns),
        () -> StreamSupport.stream(things.spliterator(), false).map(this::row).iterator());
  }

  private List<@Nullable Object> row(T it) {
    List<@Nullable Object> row = new ArrayList<>();
    cells.forEach(each -> row.add(each.apply(it)));
    return row;
  }
}
