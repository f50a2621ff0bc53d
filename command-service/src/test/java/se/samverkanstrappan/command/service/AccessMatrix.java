package se.samverkanstrappan.command.service;

import static se.samverkanstrappan.command.service.WriteResource.post;
import static se.samverkanstrappan.command.service.WriteResource.put;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of every address, by hand: {@code +} lets through, {@code -} is 403, {@code ?}
 * is 401; a column for each {@link Somebody}.
 */
final class AccessMatrix {
  /** Told apart from the address itself: what of it is asked for. */
  static final String OF = " of ";

  private static final String ADMIN = "? - + - | - - - | - - - | - - - -";
  private static final String IMPORT = "? - + - | + - - | + - - | + - - +";
  private static final String OWNER = "? - + - | + - - | - - - | - - - -";
  private static final String MEMBER = "? - + - | + - - | + - - | - - - -";
  private static final String AMBITION = "? - + - | + + - | - + - | - - - -";
  private static final String PEOPLE = "? - + - | + + + | + + + | + + + +";
  private static final String ONE = " /collaborations/{id}";

  private static final Map<String, String> EXPECTED = new LinkedHashMap<>();

  static {
    expect(ADMIN, "POST /actors", "PUT /actors/{id}");
    // whose it is that is sent or asked for, the import tells
    expect(IMPORT, "POST /imports", "GET /imports/{id}");
    expect(OWNER, "POST /collaborations", "PUT" + ONE, "POST" + ONE + "/transfer");
    expect(OWNER, "POST" + ONE + "/withdraw", "POST" + ONE + "/pause", "POST" + ONE + "/resume");
    expect(OWNER, "POST" + ONE + "/close", "POST" + ONE + "/reopen", "POST" + ONE + "/links");
    expect(OWNER, "POST" + ONE + "/participants", "POST" + ONE + "/participants/{actor}/leave");
    expect(OWNER, "POST" + ONE + "/roles", "POST" + ONE + "/roles/end");
    expect(OWNER, "PUT" + ONE + "/mandates/{actor}", "PUT" + ONE + "/perceptions/{actor}");
    expect(AMBITION, "POST" + ONE + "/ambitions");
    expect(MEMBER, "POST" + ONE + "/obstacles", "POST" + ONE + "/obstacles/{obstacle}/resolve");
    expect(MEMBER, "POST" + ONE + "/interactions", "PUT" + ONE + "/interactions/{interaction}");
    expect(MEMBER, "POST" + ONE + "/interactions/{interaction}/retract");
    expect(OWNER, "PUT" + ONE + "/entries/{entry}", "POST" + ONE + "/entries/{entry}/retract");
    // region-12 commissions it; the one that is sent names region-09 too, the one in the book not
    expect("? - + - | - - + | - - + | - - - -", "POST /assignments");
    expect("? - + - | - - + | - - - | - - - -", "PUT /assignments/{id}");
    expect("? - + - | - - + | - - - | - - - -", "POST /assignments/{id}/reports/{report}/submit");
    expect("? - + - | - - + | - - - | - - - -", "POST /assignments/{id}/follow-ups");
    expect(
        "? - + + | - - - | - - - | - - - -",
        "POST /internal/republish",
        "GET /internal/publication",
        "GET /internal/checksums");
    expect("? - + - | - - + | - - + | - - + +", "GET /internal/heads");
    expect(PEOPLE, "GET /v3/api-docs", "GET /v3/api-docs.yaml");
    expect("+ + + + | + + + | + + + | + + + +", "GET /actuator/health", "GET /actuator/health/**");
    expect("+ + + + | + + + | + + + | + + + +", "GET /livez", "GET /readyz");
    expect(ADMIN, "GET /admin/persons/{subject}", "DELETE /admin/persons/{subject}");
    expect(ADMIN, "POST /admin/redactions", "GET /admin/redactions", "GET /internal/backup");
    expect(ADMIN, "GET /nothing", "DELETE /collaborations", "GET /error");
    // what a participant tells of itself, and what it would like to tell of others
    expect(MEMBER, own("POST", "/roles"), own("POST", "/roles/end"), byAlias("POST", "/roles"));
    expect(MEMBER, own("PUT", "/mandates/region-09"), own("PUT", "/perceptions/region-09"));
    expect(MEMBER, own("PUT", "/entries/own-role"), own("POST", "/entries/own-role/retract"));
    expect(OWNER, "PUT" + ONE + "/entries/own-role" + OF + "another from now on");
    expect(OWNER, "POST" + ONE + "/participants/region-09/leave" + OF + "itself");
    expect(OWNER, "POST" + ONE + "/entries/stay-2/retract" + OF + "itself");
    expect(AMBITION, "PUT" + ONE + "/entries/aim" + OF + "an ambition");
    expect(AMBITION, "POST" + ONE + "/entries/aim/retract" + OF + "an ambition");
    expect(MEMBER, "POST" + ONE + "/entries/obstacle-1/retract" + OF + "an obstacle");
    expect("? - + - | - - - | + - - | - - - -", "POST /collaborations" + OF + "region-09");
  }

  private AccessMatrix() {}

  private static void expect(String who, String... resources) {
    for (String each : resources) {
      EXPECTED.put(each, who.replaceAll("[ |]", ""));
    }
  }

  private static String own(String method, String path) {
    return method + ONE + path + OF + "itself";
  }

  private static String byAlias(String method, String path) {
    return method + ONE + path + OF + "itself by an alias";
  }

  /** What is expected of a row, a letter for each {@link Somebody}; null where it was forgotten. */
  static @Nullable String expected(String row) {
    return EXPECTED.get(row);
  }

  static List<String> rows() {
    return List.copyOf(EXPECTED.keySet());
  }

  /** What is sent for a row: all writes there are, and what is asked of a participant's own. */
  static Map<String, WriteResource> writes() {
    Map<String, WriteResource> writes = new LinkedHashMap<>();
    WriteResources.all().forEach(each -> writes.put(each.name(), each));
    List<WriteResource> more = more();
    List<String> variants = EXPECTED.keySet().stream().filter(each -> each.contains(OF)).toList();
    for (int i = 0; i < variants.size(); i++) {
      writes.put(variants.get(i), more.get(i));
    }
    return writes;
  }

  /** In the order in which they are expected. */
  private static List<WriteResource> more() {
    String one = "/collaborations/{id}";
    String role = "{\"actor\":\"%s\",\"role\":\"MEDIATOR\",\"from\":\"2021\"%s}";
    String[] held = {
      "/roles",
      role.formatted("region-09", ",\"id\":\"own-role\""),
      "/ambitions",
      "{\"id\":\"aim\",\"step\":4,\"by\":\"2030\"}"
    };
    String because = "{\"reason\":\"Fel\"}";
    List<WriteResource> more = new ArrayList<>();
    more.add(post(201, one + "/roles", role.formatted("region-09", "")));
    more.add(
        post(
                200,
                one + "/roles/end",
                "{\"actor\":\"region-09\",\"role\":\"MEDIATOR\",\"until\":\"2022\"}")
            .after(held));
    more.add(post(201, one + "/roles", role.formatted("kommun-0980", "")));
    more.add(put(one + "/mandates/region-09", "{\"mandate\":\"DECIDE\",\"from\":\"2021\"}"));
    more.add(put(one + "/perceptions/region-09", "{\"date\":\"2021\",\"perceived\":3}"));
    String later = role.replace("2021", "2022");
    String reason = ",\"reason\":\"Fel\"";
    more.add(put(one + "/entries/own-role", later.formatted("region-09", reason)).after(held));
    more.add(post(200, one + "/entries/own-role/retract", because).after(held));
    more.add(put(one + "/entries/own-role", later.formatted("region-12", reason)).after(held));
    more.add(post(200, one + "/participants/region-09/leave", "{\"leftOn\":\"2023\"}"));
    more.add(
        post(200, one + "/entries/stay-2/retract", because)
            .after("/interactions/meeting-1/retract", because));
    more.add(put(one + "/entries/aim", "{\"step\":5,\"by\":\"2031\"" + reason + "}").after(held));
    more.add(post(200, one + "/entries/aim/retract", because).after(held));
    more.add(post(200, one + "/entries/obstacle-1/retract", because));
    more.add(
        post(
            201,
            "/collaborations",
            "{\"title\":\"T\",\"owner\":\"region-09\",\"openedOn\":\"2020\",\"form\":\"ONGOING\"}"));
    return more;
  }
}
