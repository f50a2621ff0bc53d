package se.samverkanstrappan.query.comparison.pages;

import java.util.List;

/**
 * Why there is nothing to compare yet.
 *
 * @param field the id of the field to change
 * @param text the key of what to say about it
 * @param typed what stands in the field
 * @param instead what may have been meant
 */
record Fault(String field, String text, String typed, List<Instead> instead) {
  /**
   * A collaboration that may have been meant.
   *
   * @param address of the same page with it
   */
  record Instead(String title, String address) {}

  Fault(String field, String text, String typed) {
    this(field, text, typed, List.of());
  }
}
