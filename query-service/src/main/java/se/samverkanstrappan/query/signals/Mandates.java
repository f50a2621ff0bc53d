package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.query.placement.DatedEntry;

/** Which mandate each actor has on which days: each until the next of the same actor. */
final class Mandates {
  private final Map<String, List<Span>> byActor = new TreeMap<>();

  /** A mandate on the days on which it is the actor's newest. */
  record Span(DatedEntry<MandateHeld> given, Days days) {
    Mandate mandate() {
      return given.entry().mandate();
    }
  }

  Mandates(Course course) {
    course
        .entries()
        .by(MandateHeld.class, MandateHeld::actor)
        .forEach((actor, all) -> byActor.put(actor, spans(all)));
  }

  private static List<Span> spans(List<DatedEntry<MandateHeld>> given) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      LocalDate next = i + 1 < given.size() ? given.get(i + 1).from() : null;
      spans.add(new Span(given.get(i), Days.between(given.get(i).from(), next)));
    }
    return spans;
  }

  /** Those of an actor, oldest first. */
  List<Span> of(String actor) {
    return byActor.getOrDefault(actor, List.of());
  }

  /** The days on which an actor has a mandate that passes a test. */
  Days where(String actor, Predicate<Mandate> test) {
    return Days.any(
        of(actor).stream().filter(each -> test.test(each.mandate())).map(Span::days).toList());
  }

  /** The one that an actor has on a day, or null. */
  @Nullable DatedEntry<MandateHeld> on(LocalDate day, String actor) {
    return of(actor).stream()
        .filter(each -> each.days().on(day) != null)
        .map(Span::given)
        .findFirst()
        .orElse(null);
  }
}
