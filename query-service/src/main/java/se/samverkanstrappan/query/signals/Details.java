package se.samverkanstrappan.query.signals;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Things with names, in the order in which they are told.
 *
 * @param values a step is a {@code LadderStep}, some actors are {@code Actors}, and every other
 *     word of the vocabulary itself
 */
public record Details(Map<String, Object> values) {
  static final Details NONE = new Details(Map.of());

  public Details {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The same with one more. */
  Details with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Details(more);
  }
}
