package se.samverkanstrappan.query.signals;

import java.util.List;

/**
 * What a signal rests on.
 *
 * @param details what is to be told about it
 * @param evidence the ids of the entries that show it; none where it is shown by what is missing
 */
record Basis(Details details, List<String> evidence, Clearing clears) {

  Basis {
    evidence = List.copyOf(evidence);
  }
}
