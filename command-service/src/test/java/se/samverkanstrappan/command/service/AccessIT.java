package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import se.samverkanstrappan.access.AccessRule;
import se.samverkanstrappan.access.AccessRules;
import se.samverkanstrappan.command.security.TestIssuer;
import se.samverkanstrappan.command.service.RunningService.Answer;
import tools.jackson.databind.json.JsonMapper;

/** Every address, asked by everybody there is: who is let through, and who not. */
class AccessIT implements TokenContract {
  /** Not endpoints: what else there could be. */
  private static final Set<String> NOT_THERE =
      Set.of("GET /nothing", "DELETE /collaborations", "GET /error");

  @TempDir private static Path folder;
  private static RunningService service;

  @BeforeAll
  static void start() {
    service =
        RunningService.on(
            "jdbc:h2:file:" + folder.resolve("book"),
            "--samverkanstrappan.audit.file=" + audit(),
            "--samverkanstrappan.audit.refusals-per-minute=100000");
  }

  private static Path audit() {
    return folder.resolve("audit.jsonl");
  }

  /** How many lines there are of an act, and of a status. */
  private static long audited(String act, int status) throws IOException {
    try (Stream<String> lines = Files.lines(audit())) {
      return lines
          .map(line -> JsonMapper.shared().readTree(line))
          .filter(line -> line.required("act").asString().equals(act))
          .filter(line -> line.required("status").asInt() == status)
          .peek(line -> assertThat(status == 401 || line.has("subject")).isTrue())
          .count();
    }
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Override
  public RunningService service() {
    return service;
  }

  /** Each endpoint as a path that it would be found by, and the rule that decides on it. */
  private static Map<String, AccessRule> endpoints() {
    AccessRules rules = service.bean(AccessRules.class);
    Map<String, AccessRule> found = new TreeMap<>();
    for (String endpoint : mapped()) {
      String[] parts = endpoint.split(" ");
      String path = parts[1].replaceAll("\\{[^}]*}", "x").replace("/**", "/x");
      MockHttpServletRequest request = new MockHttpServletRequest(parts[0], path);
      found.put(endpoint, rules.find(request).orElseThrow(() -> new AssertionError(endpoint)));
    }
    return found;
  }

  private static Set<String> mapped() {
    Set<String> all = new TreeSet<>();
    for (var mapping : service.beans(RequestMappingInfoHandlerMapping.class)) {
      mapping
          .getHandlerMethods()
          .keySet()
          .forEach(
              info ->
                  info.getPatternValues().stream()
                      .filter(path -> !path.equals("/error"))
                      .forEach(
                          path -> {
                            assertThat(info.getMethodsCondition().getMethods())
                                .as(path)
                                .isNotEmpty();
                            info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> all.add(method + " " + path));
                          }));
    }
    return all;
  }

  @Test
  void everyEndpointHasARuleAndEveryRuleAnEndpoint() {
    Map<String, AccessRule> endpoints = endpoints();
    assertThat(endpoints).hasSizeGreaterThan(35);
    assertThat(endpoints)
        .allSatisfy((endpoint, rule) -> assertThat(rule.pattern()).isNotEqualTo("/**"));
    Set<AccessRule> unused = new LinkedHashSet<>(service.bean(AccessRules.class).all());
    unused.removeAll(endpoints.values());
    assertThat(unused)
        .extracting(rule -> rule.method() + " " + rule.pattern())
        .filteredOn(rule -> !rule.endsWith(" /**"))
        .isEmpty();
    System.out.println(endpoints.size() + " endpoints have a rule");
  }

  @Test
  void everybodyIsLetThroughWhereTheyShouldAndNowhereElse() throws IOException {
    Set<String> rows = new TreeSet<>(AccessMatrix.rows());
    rows.removeIf(row -> row.contains(AccessMatrix.OF) || NOT_THERE.contains(row));
    Set<String> endpoints = new TreeSet<>();
    mapped().forEach(each -> endpoints.add(each.replace(" /api/v1/", " /")));
    assertThat(rows).as("a row for each endpoint").isEqualTo(endpoints);
    List<String> faults = new ArrayList<>();
    Map<String, WriteResource> writes = AccessMatrix.writes();
    StringBuilder table = new StringBuilder(head());
    long forbiddenBefore = audited("not-allowed", 403);
    long unknownBefore = audited("not-recognised", 401);
    int forbidden = 0;
    int unknown = 0;
    for (String row : AccessMatrix.rows()) {
      table.append("| `").append(row).append("` |");
      AccessRow asked = new AccessRow(service, row, writes.get(row));
      for (Somebody somebody : Somebody.values()) {
        Answer answer = asked.by(somebody);
        forbidden += answer.status() == 403 ? 1 : 0;
        unknown += answer.status() == 401 ? 1 : 0;
        table.append(' ').append(answer.status()).append(" |");
        asked.faults(somebody, answer).ifPresent(faults::add);
      }
      table.append('\n');
    }
    Files.writeString(Path.of("target", "access-matrix.md"), table);
    int cells = AccessMatrix.rows().size() * Somebody.values().length;
    System.out.println(cells + " cells of the access matrix asked");
    assertThat(faults).isEmpty();
    assertThat(audited("not-allowed", 403) - forbiddenBefore).isEqualTo(forbidden);
    assertThat(audited("not-recognised", 401) - unknownBefore).isEqualTo(unknown);
    System.out.println(forbidden + unknown + " refusals of the matrix are on record");
  }

  @Test
  void everyActOfAnAdministratorIsOnRecord() throws IOException {
    String actor = "{\"id\":\"audited\",\"name\":\"On record\",\"kind\":\"REGION\"}";
    long done = audited("administered", 201);
    assertThat(service.post("/actors", actor).status()).isEqualTo(201);
    assertThat(audited("administered", 201)).isEqualTo(done + 1);
    long failed = audited("administering-failed", 409);
    assertThat(service.post("/actors", actor).status()).isEqualTo(409);
    assertThat(audited("administering-failed", 409)).isEqualTo(failed + 1);
  }

  private static String head() {
    StringBuilder head =
        new StringBuilder("# Who may do what at command-service\n\n")
            .append(
                "Written by the tests: each cell was asked for and answered so. Region-12 owns ")
            .append("or commissions, region-09 takes part, region-14 does neither.\n\n| Address |");
    for (Somebody each : Somebody.values()) {
      head.append(' ').append(each.title()).append(" |");
    }
    return head.append("\n|---")
        .append("|---".repeat(Somebody.values().length))
        .append("|\n")
        .toString();
  }

  @Test
  void whileTheIssuerIsAwayWhoShowsATokenIsAskedToComeAgain() {
    String away = "--samverkanstrappan.access.issuer=http://127.0.0.1:1";
    String path = "/api/v1/collaborations";
    try (RunningService stranded =
        RunningService.on("jdbc:h2:file:" + folder.resolve("stranded"), away)) {
      Answer answer = stranded.sendAs(TestIssuer.ADMIN, "POST", path, TokenContract.OPENING);
      WriteRow.assertProblem(answer, 503, "sign-in-unavailable");
      assertThat(answer.header("Retry-After")).isNotEmpty();
      Answer nobody = stranded.sendAs(null, "POST", path, TokenContract.OPENING);
      WriteRow.assertProblem(nobody, 401, "unauthorized");
    }
  }

  @Test
  void whatNobodyMaySetIsRefusedToThoseWhoMayWrite() throws IOException {
    long before = audited("field-refused", 400);
    int asked = 0;
    int refused = 0;
    for (WriteResource template : WriteResources.all()) {
      Furnished furnished = Furnished.forWriting(service, template);
      WriteResource resource = template.in(furnished::named);
      int events = furnished.events();
      for (String field : List.of("version", "recordedAt", "owner", "author", "authid")) {
        if (!resource.has(field)) {
          Answer answer =
              service.sendAs(
                  Somebody.OWNER_PROCESS_OWNER.token(),
                  resource.method(),
                  "/api/v1" + resource.path(),
                  resource.with("/" + field, "\"region-14\""));
          Somebody owner = Somebody.OWNER_PROCESS_OWNER;
          boolean hers = AccessRow.expected(template.name(), owner) == '+';
          assertThat(answer.status()).as(template.name()).isEqualTo(hers ? 400 : 403);
          if (hers) {
            refused++;
            assertThat(answer.pointers()).containsExactly("/" + field);
          }
          asked++;
        }
      }
      assertThat(furnished.events()).isEqualTo(events);
    }
    assertThat(audited("field-refused", 400) - before).isEqualTo(refused);
    System.out.println(asked + " requests with a field that nobody may set were refused");
  }
}
