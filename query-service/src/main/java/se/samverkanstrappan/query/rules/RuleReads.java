package se.samverkanstrappan.query.rules;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Parameters;

/** Answers which rules placements can be asked under. */
@RestController
final class RuleReads {
  private final Rules rules;
  private final Caching caching;

  RuleReads(Rules rules, Caching caching) {
    this.rules = rules;
    this.caching = caching;
  }

  @GetMapping("/api/v1/rules")
  Page<RuleAnswer> rules(Parameters parameters) {
    parameters.asOf();
    Page.Request page = parameters.page();
    parameters.check();
    caching.words();
    return Page.of(rules.known(), page).map(RuleAnswer::of);
  }

  /**
   * A rule as it is told.
   *
   * @param current whether placements are worked out by it where no other is asked for
   */
  record RuleAnswer(
      String id,
      int windowMonths,
      int confirmations,
      int quorumPerMille,
      int quorumFloor,
      boolean current) {
    static RuleAnswer of(PlacementRule rule) {
      return new RuleAnswer(
          rule.id(),
          rule.windowMonths(),
          rule.confirmations(),
          rule.quorumPerMille(),
          rule.quorumFloor(),
          rule.id().equals(PlacementRule.CURRENT.id()));
    }
  }
}
