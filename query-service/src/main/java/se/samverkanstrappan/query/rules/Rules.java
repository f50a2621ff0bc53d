package se.samverkanstrappan.query.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.placement.PlacementRule;

/** The rules known here: the current one, and those of the configuration to compare it with. */
@Component
@EnableConfigurationProperties(RuleSettings.class)
public final class Rules {
  private final List<PlacementRule> known;

  Rules(RuleSettings settings) {
    this.known =
        Stream.concat(
                Stream.of(PlacementRule.CURRENT),
                settings.rules().stream()
                    .filter(rule -> !rule.id().equals(PlacementRule.CURRENT.id())))
            .toList();
  }

  /** Every known rule, the current one first. */
  public List<PlacementRule> known() {
    return known;
  }

  /** The rule with an id. */
  public Optional<PlacementRule> named(String id) {
    return known.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
