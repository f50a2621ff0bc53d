package se.samverkanstrappan.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

class TimestampsTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-20T08:15:30Z, 2026-11-20T08:15:30.000000Z",
    "2026-11-20T08:15:30.1Z, 2026-11-20T08:15:30.100000Z",
    "2026-11-20T08:15:30.123456Z, 2026-11-20T08:15:30.123456Z",
    "2026-11-20T08:15:30.123456999Z, 2026-11-20T08:15:30.123456Z",
    "2024-02-29T23:59:59.999999999Z, 2024-02-29T23:59:59.999999Z",
    "2024-03-31T01:30:00+02:00, 2024-03-30T23:30:00.000000Z"
  })
  void areWrittenInUtcWithSixDecimals(Instant instant, String text) {
    assertThat(Timestamps.format(instant)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    // the clock went on
    "10:00:00.000001Z, 10:00:00.000002Z, 10:00:00.000002Z",
    // within the same microsecond
    "10:00:00.000001Z, 10:00:00.000001900Z, 10:00:00.000001Z",
    // set back an hour
    "10:00:00.000001Z, 09:00:00.500000Z, 10:00:00.000001Z",
    // finer than it can be written, whichever is the later
    "10:00:00.000001900Z, 09:00:00Z, 10:00:00.000001Z"
  })
  void neverGoBack(String earliest, String now, String recorded) {
    assertThat(Timestamps.neverBefore(at(earliest), at(now))).isEqualTo(at(recorded));
  }

  @Test
  void ofAnEventAreNoFinerThanCanBeWritten() {
    RecordedEvent event =
        new RecordedEvent(
            "e",
            AggregateKind.ACTOR,
            "rise",
            1,
            1,
            at("10:00:00.123456789Z"),
            null,
            null,
            new UnknownEvent("actor.moved", 1, JsonNodeFactory.instance.nullNode()));

    assertThat(event.recordedAt()).isEqualTo(at("10:00:00.123456Z"));
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-20T" + time);
  }
}
