package se.samverkanstrappan.query.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.query.placement.PlacementRule;

class RulesTest {
  private static final PlacementRule STRICT = new PlacementRule("strict", 12, 3, 1000, 2);

  @Test
  void knowsTheCurrentRuleFirstAndThenTheConfiguredOnes() {
    assertThat(rules(STRICT).known()).containsExactly(PlacementRule.CURRENT, STRICT);
  }

  @Test
  void refusesAnotherRuleUnderTheIdOfTheCurrentOne() {
    assertThatIllegalStateException()
        .isThrownBy(() -> rules(new PlacementRule("2026-1", 12, 3, 1000, 2)))
        .withMessageContaining("2026-1 is already taken");
  }

  @Test
  void refusesTwoRulesOfOneId() {
    assertThatIllegalStateException()
        .isThrownBy(() -> rules(STRICT, STRICT))
        .withMessageContaining("strict is already taken");
  }

  private static Rules rules(PlacementRule... configured) {
    return new Rules(new RuleSettings(List.of(configured)));
  }
}
