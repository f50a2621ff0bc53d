package se.samverkanstrappan.command.importing.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The columns of a spreadsheet in the order of its header.
 *
 * @param names as the header has them, without the spaces around them
 */
record Columns(List<String> names) {
  private static final List<String> REQUIRED =
      List.of(
          "collaboration",
          "date",
          "form",
          "observations",
          "participants",
          "summary",
          "outcome",
          "evidence");
  private static final String ID = "id";

  /** What keeps rows under these columns from being understood. */
  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!REQUIRED.contains(name) && !name.equals(ID)) {
        faults.add(Fault.inRow(1, "the column '" + shown(name) + "' is not known"));
      } else if (!seen.add(name)) {
        faults.add(Fault.inRow(1, "the column '" + name + "' is there twice"));
      }
    }
    REQUIRED.stream()
        .filter(each -> !seen.contains(each))
        .forEach(each -> faults.add(Fault.inRow(1, "the column '" + each + "' is missing")));
    return List.copyOf(faults);
  }

  int size() {
    return names.size();
  }

  /** The cells of a row by column. */
  Map<String, String> of(List<String> cells, Function<String, String> meant) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(cells.size(), names.size()); i++) {
      row.put(names.get(i), meant.apply(cells.get(i)));
    }
    return row;
  }

  private static String shown(String name) {
    return name.length() > 50 ? name.substring(0, 50) + "…" : name;
  }
}
