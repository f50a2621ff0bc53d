package se.samverkanstrappan.query.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.document.Part.Table;

/** Takes the rows that are printed into memory, where they are no more than can be printed. */
final class HeldRows {
  private int rows;

  private HeldRows() {}

  /**
   * The same document, whose printed rows are worked out no more.
   *
   * @throws TooMuchToPrint where there are too many, of which no more are worked out
   */
  static Document of(Document document) {
    HeldRows held = new HeldRows();
    return document.with(document.parts().stream().map(held::of).toList());
  }

  private Part of(Part part) {
    return part instanceof Table table && table.reader().prints() ? of(table) : part;
  }

  private Table of(Table table) {
    List<List<@Nullable Object>> all = new ArrayList<>();
    for (List<@Nullable Object> each : table.rows()) {
      rows++;
      PdfDocument.check(rows);
      all.add(each);
    }
    return new Table(table.id(), table.name(), table.reader(), table.columns(), all);
  }
}
