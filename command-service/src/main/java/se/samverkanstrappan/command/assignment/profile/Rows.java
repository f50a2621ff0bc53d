package se.samverkanstrappan.command.assignment.profile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.rules.Violations;

/**
 * A list of a request, each row judged under its own pointer.
 *
 * @param rows none where there are too many: that is told once
 */
record Rows<T>(Violations violations, String pointer, List<T> rows) {
  static <T> Rows<T> of(Violations violations, String pointer, @Nullable List<T> given, int most) {
    List<T> rows = given == null ? List.of() : given;
    boolean tooMany = rows.size() > most;
    violations.addIf(tooMany, pointer, "at most " + most + " are allowed");
    return new Rows<>(violations, pointer, tooMany ? List.of() : rows);
  }

  /** Judges each row. */
  Rows<T> each(BiConsumer<T, String> judge) {
    for (int i = 0; i < rows.size(); i++) {
      judge.accept(rows.get(i), pointer + "/" + i);
    }
    return this;
  }

  /** That no two rows have the same id; tells at the repetition. */
  Rows<T> distinct(Function<T, @Nullable String> id) {
    Set<String> seen = new HashSet<>();
    return each(
        (row, at) -> {
          String given = id.apply(row);
          violations.addIf(given != null && !seen.add(given), at + "/id", "is given twice");
        });
  }
}
