package se.samverkanstrappan.query.signals;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.signals.Clearing.Way;

/**
 * An actor took part in three or more interactions within a window for which it is known how many
 * people it sent, and never sent more than one.
 */
final class Thin implements Signal {
  private static final int LEAST = 3;

  @Override
  public List<About> days(Course course) {
    Map<LocalDate, Days> windows = new HashMap<>();
    return new TreeMap<>(course.facts().sent())
        .entrySet().stream()
            .map(
                each ->
                    new About(
                        each.getKey(),
                        thin(
                            each.getValue(),
                            day ->
                                windows.computeIfAbsent(
                                    day, it -> Days.between(it, course.rule().windowEnd(it))))))
            .toList();
  }

  private static Days thin(Map<LocalDate, Sent> sent, Function<LocalDate, Days> window) {
    List<Days> one = new ArrayList<>();
    List<Days> more = new ArrayList<>();
    sent.forEach(
        (day, it) -> {
          one.addAll(Collections.nCopies(it.one(), window.apply(day)));
          more.addAll(Collections.nCopies(it.more(), window.apply(day)));
        });
    return Days.where(one, more, (alone, several) -> alone >= LEAST && several == 0);
  }

  @Override
  public Basis on(LocalDate day, @Nullable String subject, Course course) {
    String actor = requireNonNull(subject);
    List<String> interactions =
        course.counted(actor).stream()
            .filter(each -> !each.from().isAfter(day))
            .filter(each -> day.isBefore(course.rule().windowEnd(each.from())))
            .map(DatedEntry::id)
            .toList();
    return new Basis(
        Details.NONE
            .with("interactions", interactions.size())
            .with("months", course.rule().windowMonths()),
        interactions.subList(interactions.size() - LEAST, interactions.size()),
        Clearing.by(Way.SEND_PEOPLE).with("people", 2));
  }

  /** The interactions for which it is known how many people an actor sent, by actor. */
  static Map<String, List<DatedEntry<Interaction>>> counted(Entries entries) {
    Map<String, List<DatedEntry<Interaction>>> counted = new TreeMap<>();
    for (DatedEntry<Interaction> each : entries.all(Interaction.class)) {
      for (Attendance attendance : each.entry().participants()) {
        if (attendance.people() != null) {
          counted.computeIfAbsent(attendance.actor(), it -> new ArrayList<>()).add(each);
        }
      }
    }
    return counted;
  }
}
