package se.samverkanstrappan.query.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
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

  @Test
  void shipsRulesToCompareTheCurrentOneWith() throws Exception {
    var environment = new StandardEnvironment();
    new YamlPropertySourceLoader()
        .load("shipped", new ClassPathResource("query-service.yml"))
        .forEach(environment.getPropertySources()::addLast);
    RuleSettings settings =
        Binder.get(environment).bind("samverkanstrappan", RuleSettings.class).get();

    assertThat(new Rules(settings).known())
        .containsExactly(
            PlacementRule.CURRENT,
            new PlacementRule("2026-1-w12", 12, 2, 500, 2),
            new PlacementRule("2026-1-q667", 18, 2, 667, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "A", "ö", "a b", "a/b", "a\n"})
  void refusesWhatCannotBeAnId(String id) {
    assertThatIllegalStateException()
        .isThrownBy(() -> rules(named(id)))
        .withMessageStartingWith("samverkanstrappan.rules: \"" + id + "\" cannot be the id");
  }

  @Test
  void refusesTooLongIds() {
    assertThat(rules(named("a".repeat(64))).known()).hasSize(2);
    assertThatIllegalStateException()
        .isThrownBy(() -> rules(named("a".repeat(65))))
        .withMessageContaining("1 to 64");
  }

  private static PlacementRule named(String id) {
    return new PlacementRule(id, 12, 2, 500, 2);
  }

  private static Rules rules(PlacementRule... configured) {
    return new Rules(new RuleSettings(List.of(configured)));
  }
}
