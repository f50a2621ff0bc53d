package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.placement.InteractionStep;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.signals.Clearing.Way;

/** The established step fell within the last 90 days, other than by closing. */
final class Slipped implements Signal {
  private static final int DAYS = 90;

  private record Fall(LocalDate on, int before, int after) {
    LocalDate until() {
      return on.plusDays(DAYS + 1);
    }
  }

  @Override
  public List<About> days(Course course) {
    return Signal.aboutAll(
        Days.any(
            falls(course).stream().map(each -> Days.between(each.on(), each.until())).toList()));
  }

  private static List<Fall> falls(Course course) {
    List<Fall> falls = new ArrayList<>();
    Integer before = null;
    for (Segment segment : course.timeline().segments()) {
      Integer after = segment.step();
      if (before != null && after != null && after < before) {
        falls.add(new Fall(segment.from(), before, after));
      }
      before = after;
    }
    return falls;
  }

  @Override
  public Basis on(LocalDate day, @Nullable String subject, Course course) {
    Fall fall =
        falls(course).reversed().stream()
            .filter(each -> !each.on().isAfter(day))
            .findFirst()
            .orElseThrow();
    return new Basis(
        Details.NONE
            .with("before", LadderStep.of(fall.before()))
            .with("after", LadderStep.of(fall.after()))
            .with("fell", fall.on()),
        evidence(fall, course),
        Clearing.by(Way.WAIT).with("until", fall.until()));
  }

  /** What ran out on the day, and who joined or left on it. */
  private static List<String> evidence(Fall fall, Course course) {
    Stream<String> ranOut =
        course.entries().all(Interaction.class).stream()
            .filter(each -> course.rule().windowEnd(each.from()).equals(fall.on()))
            .filter(each -> InteractionStep.of(each.entry()) > fall.after())
            .map(DatedEntry::id);
    Stream<String> turned =
        course.entries().all(Stay.class).stream()
            .filter(each -> isTurn(fall.on(), each))
            .map(DatedEntry::id);
    return Stream.concat(ranOut, turned).toList();
  }

  private static boolean isTurn(LocalDate day, DatedEntry<Stay> stay) {
    return stay.from().equals(day) || Objects.equals(stay.to(), day);
  }
}
