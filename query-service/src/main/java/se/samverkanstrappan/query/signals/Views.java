package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.query.perception.Expectations;
import se.samverkanstrappan.query.placement.DatedEntry;

/** Which perception of each participant counts on which days; the newest, as long as a window. */
final class Views {
  private final Course course;
  private final Map<String, List<View>> byActor = new TreeMap<>();

  /** What somebody says on some days. */
  record View(int perceived, Days days) {}

  Views(Course course) {
    this.course = course;
    course
        .entries()
        .by(Perception.class, Perception::actor)
        .forEach((actor, all) -> byActor.put(actor, views(actor, all)));
  }

  private List<View> views(String actor, List<DatedEntry<Perception>> perceptions) {
    List<View> views = new ArrayList<>();
    for (int i = 0; i < perceptions.size(); i++) {
      DatedEntry<Perception> each = perceptions.get(i);
      LocalDate end = course.rule().windowEnd(each.from());
      LocalDate next = i + 1 < perceptions.size() ? perceptions.get(i + 1).from() : end;
      Days days = Days.between(each.from(), next.isBefore(end) ? next : end);
      views.add(new View(each.entry().perceived(), days.and(course.present(actor))));
    }
    return views;
  }

  /** Those of each actor that has any, by actor. */
  Map<String, List<View>> byActor() {
    return byActor;
  }

  /** The days on which somebody says a step that passes a test. */
  Days anybody(IntPredicate test) {
    return Days.any(
        byActor.values().stream()
            .flatMap(List::stream)
            .filter(each -> test.test(each.perceived()))
            .map(View::days)
            .toList());
  }

  /** What all say on a day. */
  static Expectations on(LocalDate day, Course course) {
    return Expectations.on(
        day, course.participants(day), course.entries().all(Perception.class), course.rule());
  }
}
