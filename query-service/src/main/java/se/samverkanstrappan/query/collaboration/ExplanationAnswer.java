package se.samverkanstrappan.query.collaboration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.explanation.Explanation;
import se.samverkanstrappan.query.explanation.Sentences;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.web.Language;

/** Why a collaboration stands where it stands, as data and in both languages. */
record ExplanationAnswer(long version, @JsonUnwrapped Explanation explanation, InWords sentences) {

  /** The same sentences twice. */
  record InWords(Sentences sv, Sentences en) {}

  static ExplanationAnswer of(
      KnownCollaboration known, LocalDate asOf, PlacementRule rule, ActorNames names) {
    Explanation explanation = known.explanation(asOf, rule);
    return new ExplanationAnswer(
        known.head().version(),
        explanation,
        new InWords(
            Sentences.of(explanation, rule, Language.SV, names.in(Language.SV)),
            Sentences.of(explanation, rule, Language.EN, names.in(Language.EN))));
  }
}
