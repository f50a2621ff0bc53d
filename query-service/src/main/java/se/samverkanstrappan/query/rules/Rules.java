package se.samverkanstrappan.query.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.placement.PlacementRule;

/** The rules known here: the current one, and those of the configuration to compare it with. */
@Component
@EnableConfigurationProperties(RuleSettings.class)
public final class Rules {
  private final List<PlacementRule> known;

  Rules(RuleSettings settings) {
    this.known = distinct(settings.rules());
  }

  /** Every known rule, the current one first. */
  public List<PlacementRule> known() {
    return known;
  }

  /** The rule with an id. */
  public Optional<PlacementRule> named(String id) {
    return known.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** Two rules of one id could not be told apart in any answer. */
  private static List<PlacementRule> distinct(List<PlacementRule> configured) {
    Map<String, PlacementRule> rules = new LinkedHashMap<>();
    rules.put(PlacementRule.CURRENT.id(), PlacementRule.CURRENT);
    for (PlacementRule rule : configured) {
      if (rules.putIfAbsent(rule.id(), rule) != null) {
        throw new IllegalStateException(
            "samverkanstrappan.rules: the id "
                + rule.id()
                + " is already taken; the current rule stands in the code, give yours another id");
      }
    }
    return List.copyOf(rules.values());
  }
}
