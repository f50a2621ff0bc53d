package se.samverkanstrappan.bench.seed;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.assignment.Report;
import se.samverkanstrappan.events.assignment.Task;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.ReportKind;

/** A few government assignments, made up, that collaborations are linked to. */
final class Assignments {
  static final int COUNT = 20;
  static final String TASK = "samverka";

  private Assignments() {}

  static String id(int number) {
    return "exempel-uppdrag-" + number;
  }

  static Stream<RecordedEvent> all(LocalDate until) {
    LocalDate decided = until.minusYears(SeedPlan.YEARS);
    return IntStream.range(0, COUNT)
        .boxed()
        .flatMap(
            number -> {
              var story = new Story();
              story.tell(decided, new AssignmentCreated(profile(number, decided, until)));
              return story.recorded(AggregateKind.ASSIGNMENT, id(number)).stream();
            });
  }

  private static AssignmentProfile profile(int number, LocalDate decided, LocalDate until) {
    PartialDate due = PartialDate.of(until.plusYears(1));
    return new AssignmentProfile(
        "Exempel: uppdrag " + number + " om samverkan",
        null,
        PartialDate.of(decided),
        null,
        "myndighet-tillvaxtverket",
        List.of("lansstyrelse-12"),
        List.of("region-12"),
        List.of(new Task(TASK, "Exempel: samverka mer", false)),
        List.of(new Report("slut", ReportKind.FINAL, due, null, null)),
        List.of(new Ambition(6, due, null)),
        null);
  }
}
