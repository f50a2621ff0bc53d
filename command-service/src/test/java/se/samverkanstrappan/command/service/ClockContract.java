package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.command.service.RunningService.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The order is that of the sequence, whatever the clock says. */
interface ClockContract {
  RunningService service();

  @Test
  default void aClockSetBackAnHourDatesNothingBeforeWhatWasThere() {
    String actor = "{\"kind\":\"ACADEMIA\",\"name\":\"%d\"}";
    List<Answer> answers = new ArrayList<>();
    answers.add(service().post("/actors", actor.formatted(0)));
    String id = answers.getFirst().id();
    try {
      for (Duration ahead : List.of(Duration.ZERO, Duration.ofHours(-1), Duration.ofHours(1))) {
        MovableClock.AHEAD.set(ahead);
        for (int write = 0; write < 3; write++) {
          answers.add(service().put("/actors/" + id, actor.formatted(answers.size())));
        }
      }
    } finally {
      MovableClock.AHEAD.set(Duration.ZERO);
    }

    List<Instant> told =
        answers.stream().map(each -> time(each.json().required("recordedAt"))).toList();
    assertThat(answers)
        .extracting(Answer::version)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    assertThat(told).isSorted();
    assertThat(told.subList(4, 7)).containsOnly(told.get(3));
    assertThat(told.get(7)).isAfter(told.get(6).plus(Duration.ofMinutes(59)));
    assertThat(recorded("actor/" + id)).isEqualTo(told);
  }

  /** As it stands in the book, in the order of the sequence. */
  private List<Instant> recorded(String stream) {
    return service()
        .book()
        .sql(
            "SELECT metaData FROM DomainEventEntry WHERE aggregateIdentifier = ?"
                + " ORDER BY sequenceNumber")
        .param(stream)
        .query((row, number) -> JsonMapper.shared().readTree(row.getBytes(1)))
        .list()
        .stream()
        .map(metadata -> time(metadata.required("recordedAt")))
        .toList();
  }

  private static Instant time(JsonNode text) {
    return Instant.parse(text.asString());
  }
}
