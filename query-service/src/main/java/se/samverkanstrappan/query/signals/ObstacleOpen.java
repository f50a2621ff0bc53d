package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.signals.Clearing.Way;

/** An obstacle was raised more than 180 days ago and is not resolved. */
final class ObstacleOpen implements Signal {
  private static final int DAYS = 180;

  @Override
  public List<About> days(Course course) {
    return course.entries().all(Obstacle.class).stream()
        .map(each -> new About(each.id(), Days.between(each.from(), each.to()).after(DAYS + 1)))
        .toList();
  }

  @Override
  public Basis on(LocalDate day, @Nullable String subject, Course course) {
    DatedEntry<Obstacle> obstacle =
        course.entries().all(Obstacle.class).stream()
            .filter(each -> each.id().equals(subject))
            .findFirst()
            .orElseThrow();
    return new Basis(
        Details.NONE
            .with("kind", obstacle.entry().kind())
            .with("raised", obstacle.entry().raisedOn()),
        List.of(obstacle.id()),
        Clearing.by(Way.RESOLVE_OBSTACLE));
  }
}
