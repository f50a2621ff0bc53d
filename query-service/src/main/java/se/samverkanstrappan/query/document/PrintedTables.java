package se.samverkanstrappan.query.document;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import se.samverkanstrappan.query.document.Part.Column;
import se.samverkanstrappan.query.document.Part.Table;
import se.samverkanstrappan.query.document.Part.Traced;
import se.samverkanstrappan.query.explanation.Phrases;

/** The tables of a document as they are printed, and the notes to their figures. */
final class PrintedTables {
  private final Markup markup;
  private final Phrases phrases;
  private final Notes notes = new Notes();
  private int rows;

  PrintedTables(Markup markup, Phrases phrases) {
    this.markup = markup;
    this.phrases = phrases;
  }

  boolean haveNotes() {
    return !notes.isEmpty();
  }

  void add(Table table) {
    Iterator<List<@Nullable Object>> all = table.rows().iterator();
    if (!all.hasNext()) {
      markup.add(markup.body(), "p", phrases.say("document.none"));
      return;
    }
    Element body = begin(table.columns());
    while (all.hasNext()) {
      Element row = row(body);
      List<@Nullable Object> cells = all.next();
      boolean first = true;
      for (int i = 0; i < cells.size(); i++) {
        if (table.columns().get(i).reader().prints()) {
          cell(row, first, cells.get(i));
          first = false;
        }
      }
    }
  }

  /** The first of a row says what the row is about. */
  private void cell(Element row, boolean first, @Nullable Object cell) {
    Object value = cell instanceof Traced traced ? traced.value() : cell;
    Element added = markup.add(row, first ? "th" : "td", PrintedText.of(value, phrases));
    if (first) {
      added.setAttribute("scope", "row");
    }
    if (cell instanceof Traced traced && !traced.entries().isEmpty()) {
      int note = notes.number(traced);
      markup.text(added, " ");
      Element link = markup.add(added, "a", "[" + note + "]");
      link.setAttribute("href", "#note" + note);
      link.setAttribute("title", phrases.say("document.note", note));
    }
  }

  private Element begin(List<Column> columns) {
    Element table = markup.add(markup.body(), "table");
    table.setAttribute("class", "rows");
    Element headings = markup.add(markup.add(table, "thead"), "tr");
    List<Column> printed = columns.stream().filter(each -> each.reader().prints()).toList();
    int shares = printed.stream().mapToInt(Column::share).sum();
    for (Column each : printed) {
      Element heading = markup.add(headings, "th", PrintedText.of(each.heading()));
      heading.setAttribute("scope", "col");
      heading.setAttribute("style", "width: " + 100 * each.share() / shares + "%");
    }
    return markup.add(table, "tbody");
  }

  private Element row(Element body) {
    rows++;
    PdfDocument.check(rows);
    return markup.add(body, "tr");
  }

  /** What the figures rest on. */
  void addNotes() {
    Element body =
        begin(
            List.of(
                Column.of("note", phrases.say("document.notes.number"), 7),
                Column.of("entries", phrases.say("document.notes.entries"), 48),
                Column.of("reads", phrases.say("document.notes.reads"), 45)));
    notes
        .inOrder()
        .forEach(
            each -> {
              Element row = row(body);
              Element number = markup.add(row, "th", "[" + each.getValue() + "]");
              number.setAttribute("scope", "row");
              number.setAttribute("id", "note" + each.getValue());
              lines(markup.add(row, "td"), NoteLines.of(each.getKey(), phrases));
              lines(markup.add(row, "td"), each.getKey().reads());
            });
  }

  private void lines(Element cell, List<String> lines) {
    lines.forEach(each -> markup.add(cell, "p", PrintedText.of(each)));
  }
}
