package se.samverkanstrappan.query.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.web.Parameters;

/** The rules known here: the current one, and those of the configuration to compare it with. */
@Component
@EnableConfigurationProperties(RuleSettings.class)
public final class Rules {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

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

  /** The rule that a parameter asks for, the current one where it is not given. */
  public PlacementRule asked(Parameters parameters, String name) {
    PlacementRule asked =
        parameters.read(name, id -> named(id).orElse(null), "the id of a known rule");
    return asked == null ? PlacementRule.CURRENT : asked;
  }

  /** Two rules of one id could not be told apart in any answer. */
  private static List<PlacementRule> distinct(List<PlacementRule> configured) {
    Map<String, PlacementRule> rules = new LinkedHashMap<>();
    rules.put(PlacementRule.CURRENT.id(), PlacementRule.CURRENT);
    for (PlacementRule rule : configured) {
      checkId(rule.id());
      if (rules.putIfAbsent(rule.id(), rule) != null) {
        throw new IllegalStateException(
            "samverkanstrappan.rules: the id "
                + rule.id()
                + " is already taken; the current rule stands in the code, give yours another id");
      }
    }
    return List.copyOf(rules.values());
  }

  /** It stands in addresses and answers. */
  private static void checkId(@Nullable String id) {
    if (id == null || !ID.matcher(id).matches()) {
      throw new IllegalStateException(
          "samverkanstrappan.rules: "
              + (id == null ? "a rule has no id" : "\"" + id + "\" cannot be the id of a rule")
              + "; it is 1 to 64 lower-case letters, digits and hyphens, and begins with no hyphen");
    }
  }
}
