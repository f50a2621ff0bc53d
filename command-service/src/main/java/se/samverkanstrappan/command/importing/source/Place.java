package se.samverkanstrappan.command.importing.source;

import java.util.ArrayList;
import java.util.List;

/** Where in what was sent something stands. */
public sealed interface Place {
  /**
   * The fault of something there.
   *
   * @param inner JSON pointer from the thing to what is wrong with it
   */
  Fault fault(String inner, String message);

  /** In a bundle. */
  record InBundle(String pointer) implements Place {
    @Override
    public Fault fault(String inner, String message) {
      return Fault.at(pointer + inner, message);
    }
  }

  /** In a spreadsheet, where the column is told in words. */
  record InRow(long row) implements Place {
    @Override
    public Fault fault(String inner, String message) {
      return Fault.inRow(row, column(inner) + message);
    }

    private static String column(String inner) {
      if (inner.isEmpty()) {
        return "";
      }
      String[] steps = inner.substring(1).split("/");
      List<String> words = new ArrayList<>(List.of(steps[0]));
      if (steps.length > 1 && steps[1].matches("\\d{1,9}")) {
        words.add("item " + (Integer.parseInt(steps[1]) + 1));
      }
      return String.join(", ", words) + ": ";
    }
  }
}
