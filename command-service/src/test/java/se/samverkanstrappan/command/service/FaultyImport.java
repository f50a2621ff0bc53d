package se.samverkanstrappan.command.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file that is refused, as a line of {@code faulty-imports.txt} has it.
 *
 * @param where what is wrong in a file that is right otherwise: a pointer or a column
 * @param told the pointers or the row that are told
 */
record FaultyImport(String name, String where, String value, List<String> told) {
  /** Right in every way; # stands for what makes its ids its own. */
  static final String BUNDLE =
      """
      {"format":"samverkanstrappan-bundle/1",
       "actors":[{"id":"a#","kind":"ACADEMIA","name":"Akademi","validFrom":"2001",
        "aliases":["x#"]}],
       "assignments":[{"id":"u#","title":"U","decidedOn":"2022","commissionedBy":"region-12",
        "responsible":[],"cooperating":[],"tasks":[{"id":"stod","text":"T"}],"reports":[{"id":"slut","kind":"FINAL","dueOn":"2028"}],
        "ambitions":[{"step":3,"by":"2027"}]}],
       "collaborations":[{"id":"c#","title":"T","owner":"region-12","openedOn":"2020",
        "endsOn":"2030","form":"ONGOING","areas":["PLANNING"],"counties":["12"],
        "participants":[{"id":"s1","actor":"region-12","joinedOn":"2020"},
         {"id":"s2","actor":"region-09","joinedOn":"2021","leftOn":"2024"}],
        "roles":[{"actor":"region-12","role":"INITIATOR","from":"2021","until":"2022"}],
        "mandates":[{"actor":"region-12","mandate":"DECIDE","from":"2021","note":"N"}],
        "perceptions":[{"actor":"region-09","date":"2022","perceived":3,"desired":5}],
        "ambitions":[{"step":5,"by":"2030"}],
        "obstacles":[{"kind":"OTHER","raisedOn":"2021","description":"D","resolvedOn":"2022",
         "resolution":"R"}],
        "lifecycle":[{"kind":"CLOSED","date":"2025","reason":"R"}],
        "links":[{"assignment":"u#","task":"stod","from":"2022","until":"2023"}],
        "interactions":[{"date":"2022-05","form":"MEETING","observations":["INFORMED"],
         "participants":[{"actor":"region-12","part":"SPOKE","people":2},{"actor":"region-09"}],
         "summary":"S","evidence":[{"label":"L","url":"https://example.org"}]}]}]}
      """;

  private static final Map<String, String> ROW = new LinkedHashMap<>();
  private static final Pattern TIMES = Pattern.compile("<<(.)\\*(\\d+)>>");

  static {
    ROW.put("id", "r1");
    ROW.put("collaboration", "c#");
    ROW.put("date", "2022-06");
    ROW.put("form", "MEETING");
    ROW.put("observations", "INFORMED|DISCUSSED");
    ROW.put("participants", "region-12:SPOKE|region-09");
    ROW.put("summary", "S");
    ROW.put("outcome", "U");
    ROW.put("evidence", "L https://example.org");
  }

  static List<FaultyImport> all() throws IOException {
    try (InputStream file = FaultyImport.class.getResourceAsStream("/faulty-imports.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(FaultyImport::of)
          .toList();
    }
  }

  private static FaultyImport of(String line) {
    List<String> cells = Arrays.stream(line.split(";", -1)).map(String::strip).toList();
    if (cells.size() != 4) {
      throw new IllegalArgumentException(cells.size() + " columns: " + line);
    }
    String value =
        TIMES
            .matcher(cells.get(2))
            .replaceAll(each -> Matcher.quoteReplacement(times(each.group(1), each.group(2))));
    return new FaultyImport(cells.get(0), cells.get(1), value, List.of(cells.get(3).split(" ")));
  }

  private static String times(String text, String times) {
    return text.repeat(Integer.parseInt(times));
  }

  boolean isBundle() {
    return where.startsWith("/");
  }

  /** A sheet without a fault. */
  static String sheet() {
    return header() + String.join(",", ROW.values()) + "\n";
  }

  private static String header() {
    return String.join(",", ROW.keySet()) + "\n";
  }

  String file() {
    if (isBundle()) {
      return bundle().toString();
    }
    if (where.equals("file")) {
      return value.replace("<<header>>", header());
    }
    Map<String, String> row = new LinkedHashMap<>(ROW);
    row.put(where, value);
    return header() + row.values().stream().collect(Collectors.joining(",", "", "\n"));
  }

  private JsonNode bundle() {
    JsonNode bundle = JsonMapper.shared().readTree(BUNDLE);
    JsonPointer at = JsonPointer.compile(where);
    JsonNode parent = bundle.at(at.head());
    String field = at.last().getMatchingProperty();
    if (value.equals("-")) {
      ((ObjectNode) parent).remove(field);
    } else if (field.equals("-")) {
      ((ArrayNode) parent).add(JsonMapper.shared().readTree(value));
    } else if (parent instanceof ArrayNode list) {
      list.set(at.last().getMatchingIndex(), JsonMapper.shared().readTree(value));
    } else {
      ((ObjectNode) parent).set(field, JsonMapper.shared().readTree(value));
    }
    return bundle;
  }
}
