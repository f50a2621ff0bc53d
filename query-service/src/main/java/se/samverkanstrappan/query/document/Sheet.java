package se.samverkanstrappan.query.document;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * A table's sheet, and as many further ones as it needs; only the last rows are held in memory.
 *
 * <p>Texts stand in their own cells: shared ones would all have to be kept until the end.
 */
public final class Sheet {
  /** As many rows as a sheet can have, the heading included. */
  public static final int MOST_ROWS = Worksheet.MAX_ROWS;

  private static final int ROWS_HELD = 100;
  private static final int WIDTH = 20;
  private static final String DAY = "yyyy-mm-dd";

  /** Before this day spreadsheets disagree on which number a date is. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private final Workbook workbook;
  private final String name;
  private final List<String> headings;
  private final int mostRows;
  private Worksheet sheet;
  private int sheets;
  private int rows;

  /**
   * Begins it.
   *
   * @param mostRows how many rows a sheet has before another is begun, the heading included
   */
  public Sheet(Workbook workbook, String name, List<String> headings, int mostRows) {
    this.workbook = workbook;
    this.name = name;
    this.headings = headings;
    this.mostRows = mostRows;
    this.sheet = begin();
  }

  /** Adds a row of texts, numbers, booleans, dates and nothings. */
  public void row(List<@Nullable Object> cells) throws IOException {
    if (rows == mostRows) {
      sheet.finish();
      sheet = begin();
    }
    for (int column = 0; column < cells.size(); column++) {
      Object cell = cells.get(column);
      if (cell != null) {
        write(column, cell);
      }
    }
    rows++;
    if (rows % ROWS_HELD == 0) {
      sheet.flush();
    }
  }

  /** Ends it, so that another can be begun. */
  public void finish() throws IOException {
    sheet.finish();
  }

  private Worksheet begin() {
    sheets++;
    Worksheet begun = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    begun.freezePane(0, 1);
    for (int column = 0; column < headings.size(); column++) {
      begun.width(column, WIDTH);
      begun.inlineString(0, column, headings.get(column));
      begun.style(0, column).bold().set();
    }
    rows = 1;
    return begun;
  }

  private void write(int column, Object cell) {
    switch (cell) {
      case Number number -> sheet.value(rows, column, number);
      case Boolean truth -> sheet.value(rows, column, truth);
      case LocalDate day -> write(column, day, day.toString());
      case PartialDate date -> write(column, date.firstDay(), date.text());
      default -> sheet.inlineString(rows, column, SheetText.of(cell.toString()));
    }
  }

  /** A whole day becomes a date, a month or a year stays the text it was given as. */
  private void write(int column, LocalDate day, String text) {
    if (!text.equals(day.toString()) || day.isBefore(FIRST_DAY)) {
      sheet.inlineString(rows, column, text);
      return;
    }
    sheet.value(rows, column, day);
    sheet.style(rows, column).format(DAY).set();
  }
}
