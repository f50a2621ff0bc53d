package se.samverkanstrappan.bench.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.InteractionLogged;

class UniformBookTest {
  private static final LocalDate UNTIL = LocalDate.of(2026, 6, 30);

  @Test
  void everyCollaborationHasAllItsEventsInOrder() {
    var bySubject =
        new UniformBook(7, 40, 3, UNTIL)
            .all()
            .filter(event -> event.aggregate() == AggregateKind.COLLABORATION)
            .collect(
                Collectors.groupingBy(
                    RecordedEvent::aggregateId,
                    Collectors.mapping(RecordedEvent::sequence, Collectors.toList())));

    assertThat(bySubject).hasSize(7);
    assertThat(bySubject.values())
        .allSatisfy(
            sequences ->
                assertThat(sequences)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList()));
  }

  @Test
  void somethingHappensInSoManyInTurn() {
    List<String> subjects =
        new UniformBook(7, 40, 3, UNTIL)
            .all()
            .filter(event -> event.aggregate() == AggregateKind.COLLABORATION)
            .limit(6)
            .map(RecordedEvent::aggregateId)
            .toList();

    assertThat(subjects)
        .containsExactly(
            "exempel-0", "exempel-1", "exempel-2", "exempel-0", "exempel-1", "exempel-2");
  }

  @Test
  void shortAndLongHistoriesFillTheSameTime() {
    for (int length : List.of(100, 10_000)) {
      List<LocalDate> days =
          new UniformBook(1, length, 1, UNTIL)
              .all()
              .filter(event -> event.payload() instanceof InteractionLogged)
              .map(event -> ((InteractionLogged) event.payload()).interaction().date())
              .map(date -> LocalDate.parse(date.toString()))
              .toList();

      assertThat(days.getFirst()).isBefore(UNTIL.minusYears(8));
      assertThat(days.getLast()).isBetween(UNTIL.minusMonths(3), UNTIL);
    }
  }
}
