package se.samverkanstrappan.command.service;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverkanstrappan.command.service.RunningService.Answer;

/** Which resource answers which case how, and why some cannot occur. */
final class WriteTable {
  private final Map<String, Map<Column, String>> rows = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  void tell(String resource, Column column, String status) {
    rows.computeIfAbsent(resource, unseen -> new EnumMap<>(Column.class)).put(column, status);
  }

  /** The case cannot occur. */
  void cannot(String resource, Column column, String why) {
    tell(resource, column, "– " + note(why));
  }

  String note(String text) {
    if (!notes.contains(text)) {
      notes.add(text);
    }
    return "(" + (notes.indexOf(text) + 1) + ")";
  }

  /** The case was answered otherwise than it should be. */
  void fault(String resource, Column column, Answer answer, AssertionError e) {
    faults.add(
        resource
            + ", "
            + column.title()
            + ", "
            + answer.response().uri()
            + ": "
            + answer.response().body()
            + e.getMessage());
  }

  List<String> faults() {
    return faults;
  }

  /** Every cell that nothing was told of. */
  List<String> empty() {
    List<String> empty = new ArrayList<>();
    rows.forEach(
        (name, cells) -> {
          for (Column column : Column.values()) {
            if (!cells.containsKey(column)) {
              empty.add(name + ": " + column.title());
            }
          }
        });
    return empty;
  }

  String markdown() {
    StringBuilder text = new StringBuilder("# Writes: every resource and every status\n\n");
    text.append("Written by the tests: each cell was asked for and answered so; ×n = n requests.")
        .append("\n\n| Resource |");
    for (Column column : Column.values()) {
      text.append(' ').append(column.title()).append(" |");
    }
    text.append("\n|---").append("|---".repeat(Column.values().length)).append("|\n");
    rows.forEach(
        (name, cells) -> {
          text.append("| `").append(name).append("` |");
          for (Column column : Column.values()) {
            text.append(' ').append(cells.get(column)).append(" |");
          }
          text.append('\n');
        });
    text.append('\n');
    for (int i = 0; i < notes.size(); i++) {
      text.append(i + 1).append(". ").append(notes.get(i)).append('\n');
    }
    return text.toString();
  }
}
