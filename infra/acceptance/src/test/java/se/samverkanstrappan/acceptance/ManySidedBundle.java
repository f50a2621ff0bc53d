package se.samverkanstrappan.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A bundle of made-up collaborations, marked as examples, with entries of every kind; links are to
 * an assignment of the documented cases.
 */
final class ManySidedBundle {
  private static final LocalDate OPENED = LocalDate.of(2016, 1, 1);
  private static final List<String> ACTORS =
      IntStream.rangeClosed(60, 67).mapToObj("kommun-12%d"::formatted).toList();
  private static final List<String> ABSENT = List.of("region-12", "region-10", "region-08");
  private static final List<String> OBSERVATIONS =
      List.of("INFORMED", "LISTENED", "DISCUSSED", "CONTRIBUTED", "EXCHANGED", "WORKED_JOINTLY");

  private final Random random;

  private ManySidedBundle(Random random) {
    this.random = random;
  }

  static Map<String, Object> of(int collaborations, Random random) {
    var made = new ManySidedBundle(random);
    return Map.of(
        "format",
        "samverkanstrappan-bundle/1",
        "actors",
        List.of(),
        "assignments",
        List.of(),
        "collaborations",
        made.some(collaborations, made::collaboration));
  }

  private Map<String, Object> collaboration(int number) {
    var one = new LinkedHashMap<String, Object>();
    one.put("id", "exempel-" + number);
    one.put("title", "Exempel: samverkan " + number);
    one.put("owner", "region-12");
    one.put("openedOn", OPENED.toString());
    one.put("form", "ONGOING");
    one.put("areas", List.of("PLANNING"));
    one.put("counties", List.of("12"));
    List<String> all = new ArrayList<>(ACTORS);
    all.addAll(ABSENT);
    one.put("participants", some(all.size(), n -> stay(all.get(n))));
    one.put("interactions", some(60, this::interaction));
    furtherEntries(one);
    return one;
  }

  private void furtherEntries(Map<String, Object> one) {
    one.put(
        "roles",
        some(6, n -> entry("role-" + n, "actor", actor(n), "role", "FINANCIER", "from", day())));
    one.put(
        "mandates",
        some(
            12,
            n -> entry("mandate-" + n, "actor", actor(n), "mandate", "OBSERVE", "from", day())));
    one.put(
        "perceptions",
        some(12, n -> entry("perception-" + n, "actor", actor(n), "date", day(), "perceived", 4)));
    one.put("ambitions", some(8, n -> entry("ambition-" + n, "step", 5, "by", "203" + n)));
    one.put(
        "obstacles",
        some(
            8,
            n ->
                entry(
                    "obstacle-" + n,
                    "kind",
                    "OTHER",
                    "raisedOn",
                    day(),
                    "description",
                    "Exempel")));
    one.put(
        "links",
        List.of("stod", "samverkan", "pilot", "synergier").stream()
            .map(
                task ->
                    entry(
                        "link-" + task,
                        "assignment",
                        "strategisk-planering",
                        "task",
                        task,
                        "from",
                        "2025-01-01"))
            .toList());
    one.put("lifecycle", lifecycle());
  }

  private static List<Map<String, Object>> lifecycle() {
    List<Map<String, Object>> changes = new ArrayList<>();
    for (int year = 2017; year <= 2023; year += 2) {
      changes.add(
          entry("pause-" + year, "kind", "PAUSED", "date", year + "-03-01", "reason", "Exempel"));
      changes.add(
          entry("resume-" + year, "kind", "RESUMED", "date", year + "-06-01", "reason", "Exempel"));
    }
    return changes;
  }

  private static Map<String, Object> stay(String actor) {
    return entry("stay-" + actor, "actor", actor, "joinedOn", OPENED.toString());
  }

  private Map<String, Object> interaction(int number) {
    List<String> present = new ArrayList<>(ACTORS);
    Collections.shuffle(present, random);
    Map<String, Object> interaction =
        entry("interaction-" + number, "date", day(), "form", "MEETING", "summary", "Exempel");
    interaction.put("observations", List.of(OBSERVATIONS.get(random.nextInt(OBSERVATIONS.size()))));
    interaction.put(
        "participants",
        present.subList(0, 2 + random.nextInt(present.size() - 1)).stream()
            .map(actor -> Map.of("actor", actor))
            .toList());
    return interaction;
  }

  private static String actor(int number) {
    return ACTORS.get(number % ACTORS.size());
  }

  private String day() {
    return OPENED.plusDays(random.nextInt(3_900)).toString();
  }

  private List<Map<String, Object>> some(int count, IntFunction<Map<String, Object>> each) {
    return IntStream.range(0, count).mapToObj(each).toList();
  }

  private static Map<String, Object> entry(String id, Object... fields) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("id", id);
    for (int i = 0; i < fields.length; i += 2) {
      entry.put(fields[i].toString(), fields[i + 1]);
    }
    return entry;
  }
}
