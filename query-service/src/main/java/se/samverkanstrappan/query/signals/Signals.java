package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.signals.Signal.About;
import se.samverkanstrappan.query.signals.SignalCode.While;

/** The signals of one collaboration on every day. */
public final class Signals {
  private final Course course;
  private final List<Shown> shown = new ArrayList<>();

  private record Shown(SignalCode code, @Nullable String subject, Days days) {}

  private Signals(Course course) {
    this.course = course;
    Map<While, Days> allowed = Map.of(While.ACTIVE, course.active(), While.OPEN, course.open());
    for (SignalCode code : SignalCode.values()) {
      for (About about : code.signal().days(course)) {
        Days days = about.days().and(allowed.getOrDefault(code.when(), Days.NONE));
        if (!days.isEmpty()) {
          shown.add(new Shown(code, about.subject(), days));
        }
      }
    }
  }

  /** Works them out. */
  public static Signals of(SignalFacts facts) {
    return new Signals(new Course(facts));
  }

  /** When each is there; by code, and by subject in the order of what it is about. */
  public List<SignalInterval> intervals() {
    return shown.stream()
        .flatMap(
            each ->
                each.days().stretches().stream()
                    .map(
                        days ->
                            new SignalInterval(
                                each.code(), each.subject(), days.from(), days.to())))
        .toList();
  }

  /** Those that are there on a day; the facts are those as of that day. */
  public List<SignalOn> on(LocalDate day) {
    List<SignalOn> signals = new ArrayList<>();
    for (Shown each : shown) {
      Stretch stretch = each.days().on(day);
      if (stretch != null) {
        Basis basis = each.code().signal().on(day, each.subject(), course);
        signals.add(
            new SignalOn(
                each.code(),
                stretch.from(),
                each.subject(),
                basis.details(),
                basis.evidence(),
                basis.clears()));
      }
    }
    return signals;
  }
}
