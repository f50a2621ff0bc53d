package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.signals.Clearing.Way;

/** Active, but nothing has happened for a window. */
final class Dormant implements Signal {
  @Override
  public List<About> days(Course course) {
    return Signal.aboutAll(course.dormant());
  }

  @Override
  public Basis on(LocalDate day, @Nullable String subject, Course course) {
    return new Basis(
        Details.NONE.with("months", course.rule().windowMonths()),
        lastInteractions(course),
        Clearing.by(Way.LOG_INTERACTION));
  }

  /** The interactions of the newest day. */
  static List<String> lastInteractions(Course course) {
    List<DatedEntry<Interaction>> all = course.entries().all(Interaction.class);
    return all.isEmpty()
        ? List.of()
        : course.entries().interactions(all.getLast().from()).stream().map(DatedEntry::id).toList();
  }
}
