package se.samverkanstrappan.query.rules;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.samverkanstrappan.query.placement.PlacementRule;

/**
 * The rules that stand in the configuration.
 *
 * @param rules besides the current one, which is always known
 */
@ConfigurationProperties("samverkanstrappan")
record RuleSettings(@DefaultValue List<PlacementRule> rules) {}
