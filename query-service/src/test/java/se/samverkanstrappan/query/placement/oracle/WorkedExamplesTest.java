package se.samverkanstrappan.query.placement.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.query.collaboration.DocumentedCases;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.placement.Status;

/** The second implementation gives the segments that were worked out by hand. */
class WorkedExamplesTest {

  @ParameterizedTest
  @CsvSource({
    "sydosttriangeln, 2023-01-01 1/7 2024-01-01 7/8 2024-11-27 8/8 2026-05-27 1/1",
    "regionplan-skane, 2019-01-01 1/1 2020-01-01 1/2 2021-01-01 2/4 2022-01-01 4/6 2022-12-31 closed",
    "regionalt-forum-planering, 2023-09-01 1/4 2024-11-27 4/5 2026-05-27 1/1",
    "dalalab, 2023-01-01 1/3 2024-01-01 3/6 2024-09-01 6/6 2026-03-01 1/1",
    "stod-strategisk-planering, 2024-05-01 1/1 2024-10-01 1/2 2024-11-27 2/5 2026-05-27 1/1",
    "klimatarena-stockholm, 2020-01-01 1/8 2021-01-01 6/8 2021-07-01 6/6 2023-07-01 1/1"
  })
  void segmentsAreTheOnesWorkedOutByHand(String id, String expected) {
    Walk walk = Walk.through(log(id), PlacementRule.CURRENT);

    assertThat(walk.segments()).isEqualTo(segments(expected));
  }

  private static List<CollaborationEvent> log(String id) {
    return DocumentedCases.events(id).stream()
        .map(event -> (CollaborationEvent) event.payload())
        .toList();
  }

  private static List<Segment> segments(String text) {
    String[] words = text.split(" ");
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < words.length; i += 2) {
      LocalDate from = LocalDate.parse(words[i]);
      LocalDate to = i + 2 < words.length ? LocalDate.parse(words[i + 2]) : null;
      segments.add(segment(from, to, words[i + 1]));
    }
    return segments;
  }

  private static Segment segment(LocalDate from, @Nullable LocalDate to, String steps) {
    if (steps.equals("closed")) {
      return new Segment(from, to, Status.CLOSED, null, null);
    }
    int step = steps.charAt(0) - '0';
    int emerging = steps.charAt(2) - '0';
    return new Segment(from, to, Status.ACTIVE, step, emerging);
  }
}
