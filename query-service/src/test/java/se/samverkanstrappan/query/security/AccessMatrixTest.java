package se.samverkanstrappan.query.security;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
  private static final String DELETE = "DELETE ";
  private static final String NEW = "/samverkan/ny";
  private static final Set<String> AMBITIONS =
      Set.of(
          "/samverkan/{id}/ambition/ny",
          "/samverkan/{id}/ambition/{entry}/andra",
          "/samverkan/{id}/poster/{entry}/aterkalla");

  /** On which something is written, but for what managers write too. */
  private static final Set<String> FORMS =
      Set.of(
          NEW,
          "/samverkan/{id}/dialogsteg/nytt",
          "/samverkan/{id}/dialogsteg/{interaction}/aterkalla",
          "/samverkan/{id}/deltagare/ny",
          "/samverkan/{id}/deltagare/lamnar",
          "/samverkan/{id}/roller/ny",
          "/samverkan/{id}/roller/avslut",
          "/samverkan/{id}/mandat/nytt",
          "/samverkan/{id}/upplevelser/ny",
          "/samverkan/{id}/hinder/nytt",
          "/samverkan/{id}/hinder/lost",
          "/samverkan/{id}/paus",
          "/samverkan/{id}/ateruppta",
          "/samverkan/{id}/avslut",
          "/samverkan/{id}/ateroppna",
          "/samverkan/{id}/dialogsteg/{interaction}/andra",
          "/samverkan/{id}/deltagare/{entry}/andra",
          "/samverkan/{id}/roller/{entry}/andra",
          "/samverkan/{id}/mandat/{entry}/andra",
          "/samverkan/{id}/upplevelser/{entry}/andra",
          "/samverkan/{id}/hinder/{entry}/andra",
          "/samverkan/{id}/lage/{entry}/andra",
          "/samverkan/{id}/andra",
          "/samverkan/{id}/overlat",
          "/samverkan/{id}/aterkalla");

  /** Those that have to say whom or what they are about before anything can be sent. */
  private static final Set<String> ADDRESSED =
      Set.of(
          "/samverkan/{id}/deltagare/lamnar",
          "/samverkan/{id}/mandat/nytt",
          "/samverkan/{id}/upplevelser/ny",
          "/samverkan/{id}/hinder/lost");

  private static final String FIX = "/api/v1/assignments/{id}/follow-ups";
  private static final String IMPORT = "/import";
  private static final String FIX_PAGE = "/uppdrag/{id}/uppfoljning";

  /** What is for administrators alone, and what one of them is answered. */
  private static final Map<String, String> ADMINISTRATION =
      Map.ofEntries(
          entry("/drift", "303"),
          entry("/drift/kontroll", "200"),
          entry("POST /drift/kontroll", "303"),
          entry("/drift/olasbara", "200"),
          entry("POST /drift/olasbara/spela-om", "303"),
          entry("POST /drift/olasbara/{id}/spela-om", "404"),
          entry("POST /drift/olasbara/{id}/avfarda", "404"),
          entry("/drift/ombyggnad", "200"),
          entry("POST /drift/ombyggnad", "400"),
          entry("/api/v1/admin/verify", "404"),
          entry("POST /api/v1/admin/verify", "202"),
          entry("/api/v1/admin/rebuild", "200"),
          // In the order in which they are asked: one is made, and given up.
          entry("POST /api/v1/admin/rebuild", "202"),
          entry("POST /api/v1/admin/rebuild/switch", "409"),
          entry("POST /api/v1/admin/rebuild/abandon", "202"),
          entry("POST /api/v1/admin/rebuild/fall-back", "409"),
          entry("/api/v1/admin/dead-letters", "200"),
          entry("/api/v1/admin/dead-letters/{id}", "404"),
          entry("DELETE /api/v1/admin/dead-letters/{id}", "400"),
          entry("POST /api/v1/admin/dead-letters/{id}/replay", "404"),
          entry("POST /api/v1/admin/dead-letters/replay", "202"));

  /** Who owns what is asked for, and somebody who has no part in it. */
  private static final String OWNER = "region-10";

  private static final String OTHER = "region-12";

  /** For everybody; all the rest is for those who sign in. */
  private static final Map<String, String> OPEN =
      Map.of(
          "/logga-in", "/logga-in",
          "/tillganglighet", "/tillganglighet",
          "/webjars/**", "/webjars/picocss__pico/css/pico.min.css",
          "/{file}.css", "/samverkanstrappan.css",
          "/{file}.js", "/live.js",
          "/{file}.svg", "/icon.svg",
          "/livez", "/livez",
          "/readyz", "/readyz",
          "/actuator/health", "/actuator/health",
          "/actuator/health/**", "/actuator/health/liveness");

  /**
   * What filters answer: who signs in and out, where no provider is set. Nobody, a token, the
   * public.
   */
  private static final Map<String, List<String>> FILTERS =
      Map.of(
          // An outworn page leads to another; a token does not sign in to the pages.
          "POST /logga-in", List.of("302", "302", "302"),
          "POST /logga-ut", List.of("403", "302", "403"),
          "/oauth2/authorization/home", List.of("302", "404", "404"),
          "/login/oauth2/code/home", List.of("302", "404", "404"),
          "POST /logout/connect/back-channel/home", List.of("403", "404", "403"));

  /** For those who sign in, also where everybody may read the rest. */
  private static final Set<String> INSIDE =
      Set.of(
          "/samverkan/{id}/historik",
          "/api/v1/collaborations/{id}/history",
          "/api/v1/me",
          "/api/v1/export?format=events");

  /** Addresses of things that are there; others are their patterns. */
  private static final Map<String, String> EXAMPLES =
      Map.ofEntries(
          Map.entry(
              "/samverkan/{id}/dialogsteg/{interaction}/aterkalla",
              "/samverkan/sydosttriangeln/dialogsteg/strategi/aterkalla"),
          Map.entry(
              "/samverkan/{id}/dialogsteg/{interaction}/andra",
              "/samverkan/sydosttriangeln/dialogsteg/strategi/andra"),
          Map.entry(
              "/samverkan/{id}/deltagare/{entry}/andra",
              "/samverkan/sydosttriangeln/deltagare/stay-region-08/andra"),
          Map.entry(
              "/samverkan/{id}/roller/{entry}/andra",
              "/samverkan/sydosttriangeln/roller/roll/andra"),
          Map.entry(
              "/samverkan/{id}/mandat/{entry}/andra",
              "/samverkan/sydosttriangeln/mandat/mandat/andra"),
          Map.entry(
              "/samverkan/{id}/upplevelser/{entry}/andra",
              "/samverkan/sydosttriangeln/upplevelser/svar/andra"),
          Map.entry(
              "/samverkan/{id}/ambition/{entry}/andra",
              "/samverkan/sydosttriangeln/ambition/mal/andra"),
          Map.entry(
              "/samverkan/{id}/hinder/{entry}/andra",
              "/samverkan/sydosttriangeln/hinder/hinder/andra"),
          Map.entry(
              "/samverkan/{id}/lage/{entry}/andra", "/samverkan/sydosttriangeln/lage/pause/andra"),
          Map.entry(
              "/samverkan/{id}/poster/{entry}/aterkalla",
              "/samverkan/sydosttriangeln/poster/mal/aterkalla"),
          Map.entry("/uppdrag/{id}", "/uppdrag/uppdrag"),
          Map.entry("/uppdrag/{id}/uppfoljning/{followUp}", "/uppdrag/uppdrag/uppfoljning/fixed"),
          Map.entry(
              "/uppdrag/{id}/uppfoljning/{followUp}/jamfor",
              "/uppdrag/uppdrag/uppfoljning/fixed/jamfor"),
          Map.entry("/api/v1/schemas/{name}", "/api/v1/schemas/bundle.v1.schema.json"),
          Map.entry("/api/v1/actors/{id}", "/api/v1/actors/region-12"),
          Map.entry("/aktorer/{id}", "/aktorer/region-12"),
          Map.entry("/api/v1/actors/{id}/roles", "/api/v1/actors/region-12/roles"),
          Map.entry("/api/v1/assignments/{id}", "/api/v1/assignments/uppdrag"),
          Map.entry("/api/v1/assignments/{id}/follow-up", "/api/v1/assignments/uppdrag/follow-up"),
          Map.entry("/api/v1/follow-ups/{id}", "/api/v1/follow-ups/fixed"),
          Map.entry("/api/v1/follow-ups/{id}.json", "/api/v1/follow-ups/fixed.json"),
          Map.entry(
              "/api/v1/follow-ups/{id}/comparison",
              "/api/v1/follow-ups/fixed/comparison?with=today"),
          Map.entry("/api/v1/export", "/api/v1/export?format=bundle"),
          Map.entry(
              "/api/v1/assignments/{id}/follow-up.pdf",
              "/api/v1/assignments/uppdrag/follow-up.pdf"),
          Map.entry("/api/v1/follow-ups/{id}.pdf", "/api/v1/follow-ups/fixed.pdf"),
          Map.entry(
              "/api/v1/assignments/{id}/follow-up.xlsx",
              "/api/v1/assignments/uppdrag/follow-up.xlsx"),
          Map.entry("/api/v1/follow-ups/{id}.xlsx", "/api/v1/follow-ups/fixed.xlsx"),
          Map.entry(
              "/api/v1/assignments/{id}/follow-up.csv",
              "/api/v1/assignments/uppdrag/follow-up.csv"),
          Map.entry("/api/v1/follow-ups/{id}.csv", "/api/v1/follow-ups/fixed.csv"));

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
    try (RunningReads closed = running();
        RunningReads open = running("--samverkanstrappan.access.public-read=true")) {
      for (Map.Entry<String, String> each : addresses(closed).entrySet()) {
        rows.put(each.getKey(), row(each.getKey(), each.getValue(), closed, open));
      }
    }
    Files.writeString(PRINTED, printed(rows));
    assertThat(rows).hasSizeGreaterThan(25);
    rows.forEach((pattern, row) -> assertThat(row).as(pattern).isEqualTo(expected(pattern)));
  }

  private static RunningReads running(String... settings) throws IOException {
    try (ServerSocket closedAtOnce = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String nobody = "http://127.0.0.1:" + closedAtOnce.getLocalPort();
      return RunningReads.withAccounts(
          Stream.concat(
                  Stream.of(settings),
                  Stream.of("--samverkanstrappan.command-service-url=" + nobody))
              .toArray(String[]::new));
    }
  }

  private static List<String> row(
      String pattern, String address, RunningReads closed, RunningReads open) throws Exception {
    List<String> row = new ArrayList<>();
    // A stream would not end.
    String method = pattern.equals("/api/v1/changes") ? "HEAD" : method(pattern);
    row.add(shown(closed.send(method, address)));
    for (Role role : Role.values()) {
      row.add(as(TestTokens.of(OWNER, role), method, address, closed));
    }
    row.add(as(TestTokens.of(OWNER), method, address, closed));
    row.add(as(TestTokens.of(OTHER, Role.PROCESS_OWNER), method, address, closed));
    row.add(shown(open.send(method, address)));
    return row;
  }

  private static String as(String token, String method, String address, RunningReads reads)
      throws Exception {
    return shown(reads.send(method, address, "Authorization", "Bearer " + token));
  }

  /** In the order of the columns that are printed. */
  private static List<String> expected(String pattern) {
    if (OPEN.containsKey(pattern)) {
      return Collections.nCopies(9, "200");
    }
    List<String> filtered = FILTERS.get(pattern);
    if (filtered != null) {
      List<String> row = new ArrayList<>(Collections.nCopies(9, filtered.get(1)));
      row.set(0, filtered.getFirst());
      row.set(8, filtered.getLast());
      return row;
    }
    String form = pattern.replace(POST, "");
    if (FORMS.contains(form) || AMBITIONS.contains(form)) {
      String manager = AMBITIONS.contains(form) ? "200" : "403";
      return pattern.startsWith(POST) ? sent(form, manager) : shown(form, manager);
    }
    if (pattern.equals(POST + FIX)) {
      // Who may is asked for a body.
      return List.of("401", "403", "403", "415", "415", "403", "403", "403", "401");
    }
    if (pattern.equals(POST + FIX_PAGE)) {
      // A form without the secret of its page; who may is asked for a day.
      return List.of("403", "403", "403", "422", "422", "403", "403", "403", "403");
    }
    if (pattern.equals(IMPORT)) {
      return List.of("302", "200", "403", "403", "200", "403", "403", "200", "302");
    }
    if (pattern.equals(IMPORT + "/{id}")) {
      // How far it has come the write side knows; it is away.
      return List.of("302", "503", "403", "403", "503", "403", "403", "503", "302");
    }
    if (pattern.equals(POST + IMPORT)) {
      // Who may is asked for a file.
      return List.of("403", "400", "403", "403", "400", "403", "403", "400", "403");
    }
    String administered = ADMINISTRATION.get(pattern);
    if (administered != null) {
      return administered(pattern, administered);
    }
    boolean page = !pattern.startsWith("/api/") && !pattern.startsWith("/v3/");
    String stranger = page ? "302" : "401";
    String open = INSIDE.contains(pattern) ? stranger : "200";
    return List.of(stranger, "200", "200", "200", "200", "403", "403", "200", open);
  }

  /** A form without the secret of its page is refused, whoever sends it. */
  private static List<String> administered(String pattern, String administrator) {
    boolean api = pattern.contains("/api/");
    String stranger = api ? "401" : pattern.startsWith(POST) ? "403" : "302";
    List<String> row = new ArrayList<>(Collections.nCopies(9, "403"));
    row.set(0, stranger);
    row.set(4, administrator);
    row.set(8, stranger);
    return row;
  }

  private static List<String> shown(String form, String manager) {
    // Another organisation's process owner registers its own.
    String other = form.equals(NEW) ? "200" : "403";
    return List.of("302", "200", manager, "403", "200", "403", "403", other, "302");
  }

  /** Whose it is, the write side decides; it is away. Nobody's is kept for after the sign-in. */
  private static List<String> sent(String form, String manager) {
    String sent = ADDRESSED.contains(form) ? "422" : "503";
    String byManager = manager.equals("200") ? sent : "403";
    return List.of("303", sent, byManager, "403", sent, "403", "403", sent, "303");
  }

  private static String method(String pattern) {
    return pattern.startsWith(POST) ? "POST" : pattern.startsWith(DELETE) ? "DELETE" : "GET";
  }

  private static String shown(HttpResponse<String> answer) {
    return Integer.toString(answer.statusCode());
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
      addresses.put(
          each.startsWith("GET ") ? pattern : each, EXAMPLES.getOrDefault(pattern, usual));
    }
    addresses.put("/api/v1/export?format=events", "/api/v1/export?format=events");
    addresses.putAll(OPEN);
    FILTERS.keySet().forEach(each -> addresses.put(each, each.replace(POST, "")));
    return addresses;
  }

  private static String printed(Map<String, List<String>> rows) {
    StringBuilder text =
        new StringBuilder("| GET | nobody |")
            .append(" process-owner | manager | reviewer | admin | service | no role |")
            .append(" process-owner of another organisation | nobody, public-read |\n")
            .append("|---".repeat(10))
            .append("|\n");
    rows.forEach(
        (pattern, row) ->
            text.append("| `%s` | %s |\n".formatted(pattern, String.join(" | ", row))));
    return text.toString();
  }
}
