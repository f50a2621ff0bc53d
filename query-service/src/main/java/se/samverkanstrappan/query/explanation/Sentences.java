package se.samverkanstrappan.query.explanation;

import java.util.List;
import java.util.Map;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.web.Language;

/**
 * An explanation in words.
 *
 * @param standing where the collaboration stands, and why not higher or lower
 * @param holds who holds the step, and until when; none where nobody has to
 * @param missing what is missing for the next step; none where the collaboration has no step
 */
public record Sentences(List<String> standing, List<String> holds, List<String> missing) {

  public Sentences {
    standing = List.copyOf(standing);
    holds = List.copyOf(holds);
    missing = List.copyOf(missing);
  }

  /**
   * Tells an explanation.
   *
   * @param rule the one that it explains
   * @param names what actors are called in the language, by id; one that is not there is called by
   *     its id
   */
  public static Sentences of(
      Explanation explanation, PlacementRule rule, Language language, Map<String, String> names) {
    Phrases phrases = new Phrases(language, names);
    return new Sentences(
        new WhyHere(explanation, rule, phrases).sentences(),
        new WhatHolds(explanation, phrases).sentences(),
        new WhatIsMissing(explanation, rule, phrases).sentences());
  }
}
