package se.samverkanstrappan.query.timeline;

import java.util.Comparator;
import java.util.Map;
import se.samverkanstrappan.query.web.Language;

/**
 * What actors are called on the page.
 *
 * @param names by their ids
 */
record Named(Map<String, String> names) {
  /** An actor's name; its id where the register does not have it. */
  String actor(String id) {
    return names.getOrDefault(id, id);
  }

  /** The order of names in lists. */
  Comparator<String> order() {
    return Language.swedishOrder()::compare;
  }
}
