package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.signals.Clearing.Way;

/** A project is to end within 180 days. */
final class ProjectEnding implements Signal {
  private static final int DAYS = 180;

  @Override
  public List<About> days(Course course) {
    PartialDate planned = course.facts().endsOn();
    if (planned == null || course.facts().form() != CollaborationForm.PROJECT) {
      return List.of();
    }
    LocalDate end = planned.countedFrom(course.facts().placement().openedOn());
    return Signal.aboutAll(Days.between(end.minusDays(DAYS), end.plusDays(1)));
  }

  @Override
  public Basis on(LocalDate day, @Nullable String subject, Course course) {
    return new Basis(
        Details.NONE.with("ends", Objects.requireNonNull(course.facts().endsOn())),
        List.of(),
        Clearing.by(Way.CLOSE_OR_EXTEND).with("after", day.plusDays(DAYS)));
  }
}
