package se.samverkanstrappan.production;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.access.AccessRule;
import se.samverkanstrappan.command.security.RulesOfCommands;
import se.samverkanstrappan.query.security.RulesOfReads;

class RoutesTest {
  private static final String READS = "query-service";
  private static final String WRITES = "command-service";
  private static final Routes ROUTES =
      Routes.of(
          Manifests.of("base").of(HTTPRoute.class).stream()
              .filter(each -> each.getMetadata().getName().equals("samverkanstrappan"))
              .findFirst()
              .orElseThrow());

  @Test
  void whatQueryServiceLetsInComesToIt() {
    List<AccessRule> rules = RulesOfReads.all();

    assertThat(rules).hasSizeGreaterThan(100);
    assertThat(rules)
        .allSatisfy(rule -> assertThat(serviceFor(rule)).as(rule.toString()).isEqualTo(READS));
  }

  @Test
  void whatCommandServiceAloneLetsInComesToIt() {
    Set<String> read =
        RulesOfReads.all().stream().map(RoutesTest::requested).collect(Collectors.toSet());
    List<AccessRule> rules =
        RulesOfCommands.all().stream()
            .filter(rule -> rule.pattern().startsWith("/api/"))
            .filter(rule -> !read.contains(requested(rule)))
            .toList();

    assertThat(rules).hasSizeGreaterThan(25);
    assertThat(rules)
        .allSatisfy(rule -> assertThat(serviceFor(rule)).as(rule.toString()).isEqualTo(WRITES));
  }

  @Test
  void whatIsForServicesAloneNeverComesToCommandService() {
    for (String path : List.of("/internal/republish", "/internal/backup", "/actuator/health")) {
      for (String method : List.of("GET", "POST", "DELETE")) {
        assertThat(ROUTES.serviceFor(method, path)).as(method + " " + path).isEqualTo(READS);
      }
    }
  }

  private static String serviceFor(AccessRule rule) {
    return ROUTES.serviceFor(rule.method().name(), example(rule.pattern()));
  }

  private static String requested(AccessRule rule) {
    return rule.method() + " " + example(rule.pattern());
  }

  /** A path of that pattern. */
  private static String example(String pattern) {
    return pattern
        .replaceAll("\\{[a-z]+:([a-z]+)[^}]*}", "$1")
        .replaceAll("\\{[A-Za-z]+}", "one")
        .replace("/**", "/any/thing");
  }
}
