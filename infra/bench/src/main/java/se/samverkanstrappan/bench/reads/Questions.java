package se.samverkanstrappan.bench.reads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Every read there is, on a book whose collaborations and their versions are known. */
final class Questions {
  /** What the server does at the least: nothing can be faster. */
  static final Question LIMIT = Question.of("liveness (the limit)", "/actuator/health/liveness");

  private static final String LIST = "/api/v1/collaborations";

  private final List<String> ids;
  private final String largest;
  private final int pages;
  private final LocalDate until;

  Questions(Map<String, Long> versions, LocalDate until) {
    ids = new ArrayList<>(versions.keySet());
    ids.sort(null);
    Collections.shuffle(ids, new Random(1));
    largest = Collections.max(versions.entrySet(), Map.Entry.comparingByValue()).getKey();
    pages = ids.size() / 50;
    this.until = until;
  }

  List<Question> all() {
    List<Question> all = new ArrayList<>();
    all.add(LIMIT);
    all.add(Question.of("ladder", "/api/v1/ladder"));
    lists(all);
    ofOne(all);
    overAll(all);
    return all;
  }

  private void lists(List<Question> all) {
    Question plain = Question.of("list", LIST);
    all.add(plain);
    all.add(plain.askedAgain());
    for (String filter :
        List.of(
            "county=12",
            "area=PLANNING",
            "actor=region-12",
            "owner=region-12",
            "step=3",
            "status=ACTIVE",
            "form=PROJECT",
            "q=kustplan",
            "q=h%C3%A4lsa+fj%C3%A4llen",
            "county=12&area=PLANNING&status=ACTIVE",
            "sort=-title",
            "sort=step",
            "sort=-updated",
            "sort=opened",
            "size=200",
            "asOf=" + until.minusYears(2))) {
      all.add(
          Question.of(
              "list " + filter.replace("%C3%A4", "ä").replace("+", " "), LIST + "?" + filter));
    }
    all.add(Question.of("list, far page", LIST + "?page=" + Math.max(0, pages - 2)));
  }

  private void ofOne(List<Question> all) {
    Question one = one("one", "");
    all.add(one);
    all.add(one.askedAgain());
    all.add(one("one, two years ago", "?asOf=" + until.minusYears(2)));
    // Every collaboration of the book had been opened by then.
    String known = until.minusDays(100) + "T00:00:00Z";
    all.add(one("one, as known earlier", "?knownAt=" + known));
    all.add(one("timeline", "/timeline"));
    all.add(one("explanation", "/explanation"));
    all.add(one("interactions", "/interactions"));
    all.add(one("history", "/history"));
    all.add(one("comparison with earlier", "/comparison?otherKnownAt=" + known));
    for (String view : List.of("", "/timeline", "/explanation", "/interactions", "/history")) {
      String name = view.isEmpty() ? "one" : view.substring(1);
      all.add(Question.of("the largest: " + name, LIST + "/" + largest + view));
    }
  }

  private Question one(String name, String view) {
    return new Question(name, number -> LIST + "/" + ids.get(number % ids.size()) + view, false);
  }

  private void overAll(List<Question> all) {
    Question placements = Question.of("placements", "/api/v1/placements");
    all.add(placements);
    all.add(placements.askedAgain());
    String tenYears =
        "/api/v1/distribution?every=month&from=" + until.minusYears(10) + "&to=" + until;
    Question distribution = Question.of("distribution, ten years by month", tenYears);
    all.add(distribution);
    all.add(distribution.askedAgain());
    for (String group : List.of("county", "owner", "area", "form")) {
      all.add(Question.of("the same by " + group, tenYears + "&groupBy=" + group));
    }
    all.add(Question.of("the same, county=12", tenYears + "&county=12"));
    all.add(Question.of("actors", "/api/v1/actors?size=200"));
    all.add(Question.of("actors q=region", "/api/v1/actors?q=region"));
    all.add(Question.of("roles", "/api/v1/roles"));
    all.add(Question.of("roles of an actor", "/api/v1/actors/region-12/roles"));
    all.add(Question.of("perceptions", "/api/v1/perceptions"));
    all.add(Question.of("signals", "/api/v1/signals"));
    all.add(Question.of("network", "/api/v1/network"));
    all.add(Question.of("assignments", "/api/v1/assignments"));
    all.add(Question.of("the staircase page", "/"));
    all.add(
        new Question(
            "a timeline page", number -> "/samverkan/" + ids.get(number % ids.size()), false));
  }
}
