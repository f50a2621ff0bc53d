package se.samverkanstrappan.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samverkanstrappan.access.AccessRule;
import se.samverkanstrappan.access.AccessRules;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.query.TestTokens;

/** Asks every address as everybody, and prints what each was answered. */
class AccessMatrixTest {
  private static final Path PRINTED = Path.of("target/access-matrix.md");

  private static final String POST = "POST ";
  private static final String LOG = "/samverkan/{id}/dialogsteg/nytt";

  /** For everybody; all the rest is for those who sign in. */
  private static final Map<String, String> OPEN =
      Map.of(
          "/logga-in", "/logga-in",
          "/webjars/**", "/webjars/picocss__pico/css/pico.min.css",
          "/{file}.css", "/samverkanstrappan.css",
          "/{file}.svg", "/icon.svg",
          "/livez", "/livez",
          "/readyz", "/actuator/health/liveness?readyz",
          "/actuator/health", "/actuator/health/liveness?",
          "/actuator/health/**", "/actuator/health/liveness");

  /** For those who sign in, also where everybody may read the rest. */
  private static final Set<String> INSIDE =
      Set.of("/api/v1/collaborations/{id}/history", "/api/v1/me", "/api/v1/export?format=events");

  /** Addresses of things that are there; others are their patterns. */
  private static final Map<String, String> EXAMPLES =
      Map.of(
          "/api/v1/schemas/{name}", "/api/v1/schemas/bundle.v1.schema.json",
          "/api/v1/actors/{id}", "/api/v1/actors/region-12",
          "/api/v1/assignments/{id}", "/api/v1/assignments/uppdrag",
          "/api/v1/export", "/api/v1/export?format=bundle");

  @Test
  void everyAddressHasARuleAndEveryRuleAnAddress() {
    try (RunningReads reads = RunningReads.withAccounts()) {
      Set<String> ruled = new TreeSet<>();
      for (AccessRule rule : reads.context().getBean(AccessRules.class).all()) {
        ruled.add(rule.method() + " " + rule.pattern());
      }
      Set<String> there = mapped(reads);
      for (String pattern : OPEN.keySet()) {
        there.add("GET " + pattern);
      }
      assertThat(ruled).isEqualTo(there);
    }
  }

  @Test
  void answersEachToThoseWhoMayAndToNobodyElse() throws Exception {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    try (RunningReads closed = RunningReads.withAccounts();
        RunningReads open =
            RunningReads.withAccounts("--samverkanstrappan.access.public-read=true")) {
      for (Map.Entry<String, String> each : addresses(closed).entrySet()) {
        rows.put(each.getKey(), row(each.getKey(), each.getValue(), closed, open));
      }
    }
    Files.writeString(PRINTED, printed(rows));
    assertThat(rows).hasSizeGreaterThan(25);
    rows.forEach((pattern, row) -> assertThat(row).as(pattern).isEqualTo(expected(pattern)));
  }

  private static List<String> row(
      String pattern, String address, RunningReads closed, RunningReads open) throws Exception {
    List<String> row = new ArrayList<>();
    // A stream would not end.
    String method = pattern.equals("/api/v1/changes") ? "HEAD" : method(pattern);
    row.add(shown(closed.send(method, address).statusCode()));
    for (Role role : Role.values()) {
      String token = "Bearer " + TestTokens.of("region-12", role);
      row.add(shown(closed.send(method, address, "Authorization", token).statusCode()));
    }
    String nothing = "Bearer " + TestTokens.of("region-12");
    row.add(shown(closed.send(method, address, "Authorization", nothing).statusCode()));
    row.add(shown(open.send(method, address).statusCode()));
    return row;
  }

  private static List<String> expected(String pattern) {
    if (OPEN.containsKey(pattern)) {
      return List.of("yes", "yes", "yes", "yes", "yes", "yes", "yes", "yes");
    }
    if (pattern.equals(LOG)) {
      return List.of("302", "yes", "403", "403", "yes", "403", "403", "302");
    }
    if (pattern.equals(POST + LOG)) {
      // Without the secret of the form it is not even asked who somebody is.
      return List.of("403", "yes", "403", "403", "yes", "403", "403", "403");
    }
    boolean page = !pattern.startsWith("/api/") && !pattern.startsWith("/v3/");
    String stranger = page ? "302" : "401";
    return List.of(
        stranger,
        "yes",
        "yes",
        "yes",
        "yes",
        "403",
        "403",
        INSIDE.contains(pattern) ? stranger : "yes");
  }

  private static String method(String pattern) {
    return pattern.startsWith(POST) ? "POST" : "GET";
  }

  /**
   * That there is nothing under an id, or nobody who could take what is sent, only those are told
   * who may ask.
   */
  private static String shown(int status) {
    return status == 200 || status == 404 || status == 503 ? "yes" : Integer.toString(status);
  }

  private static Set<String> mapped(RunningReads reads) {
    Set<String> mapped = new TreeSet<>();
    reads
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(
            info ->
                info.getPatternValues()
                    .forEach(
                        pattern ->
                            info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapped.add(method + " " + pattern))));
    return mapped;
  }

  private static Map<String, String> addresses(RunningReads reads) {
    Map<String, String> addresses = new LinkedHashMap<>();
    for (String each : mapped(reads)) {
      String pattern = each.substring(each.indexOf(' ') + 1);
      String usual = pattern.replace("{id}", "sydosttriangeln");
      addresses.put(each.startsWith(POST) ? each : pattern, EXAMPLES.getOrDefault(pattern, usual));
    }
    addresses.put("/api/v1/export?format=events", "/api/v1/export?format=events");
    addresses.putAll(OPEN);
    return addresses;
  }

  private static String printed(Map<String, List<String>> rows) {
    StringBuilder text =
        new StringBuilder("| GET | nobody |")
            .append(" process-owner | manager | reviewer | admin | service | no role |")
            .append(" nobody, public-read |\n|---|---|---|---|---|---|---|---|---|\n");
    rows.forEach(
        (pattern, row) ->
            text.append("| `%s` | %s |\n".formatted(pattern, String.join(" | ", row))));
    return text.toString();
  }
}
