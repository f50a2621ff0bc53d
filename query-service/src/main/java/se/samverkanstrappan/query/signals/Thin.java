package se.samverkanstrappan.query.signals;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  private static final class Sent {
    private final List<Days> one = new ArrayList<>();
    private final List<Days> more = new ArrayList<>();
  }

  @Override
  public List<About> days(Course course) {
    Map<String, Sent> sent = new TreeMap<>();
    for (DatedEntry<Interaction> each : course.entries().all(Interaction.class)) {
      Days window = Days.between(each.from(), course.rule().windowEnd(each.from()));
      for (Attendance attendance : each.entry().participants()) {
        Integer people = attendance.people();
        if (people != null) {
          Sent by = sent.computeIfAbsent(attendance.actor(), it -> new Sent());
          (people > 1 ? by.more : by.one).add(window);
        }
      }
    }
    return sent.entrySet().stream()
        .map(
            each ->
                new About(
                    each.getKey(),
                    Days.where(
                        each.getValue().one,
                        each.getValue().more,
                        (one, more) -> one >= LEAST && more == 0)))
        .toList();
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
