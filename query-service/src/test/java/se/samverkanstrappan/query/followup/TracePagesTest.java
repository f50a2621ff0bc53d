package se.samverkanstrappan.query.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import tools.jackson.databind.JsonNode;

class TracePagesTest {
  private static FollowUp after(int meetings) {
    Told told =
        new Told()
            .is(ActorKind.REGION, "r1", "r2")
            .opened("c", "2024-01-01")
            .linked("c", "t1", "2024-01-10", null)
            .joined("c", "2024-01-10", "r1", "r2");
    LocalDate first = LocalDate.parse("2024-02-01");
    for (int i = 0; i < meetings; i++) {
      told.met("c", first.plusDays(i).toString(), 4, "r1", "r2");
    }
    return told.on("2025-01-31");
  }

  private static Trace meetings(FollowUp followUp) {
    return followUp.tasks().getFirst().collaborations().getFirst().interactions().trace();
  }

  @Test
  void tellOnWhichPageEachEntryStands() {
    FollowUp followUp = after(250);
    Trace trace = meetings(followUp);

    assertThat(trace.reads())
        .extracting(each -> each.replaceAll(".*&page=(\\d+)&size=200", "$1"))
        .containsExactly("0", "1");
    List<Integer> pages = Objects.requireNonNull(trace.pages());
    assertThat(pages).hasSize(250);
    assertThat(pages.subList(0, 200)).containsOnly(0);
    assertThat(pages.subList(200, 250)).containsOnly(1);
    JsonNode told = CanonicalJson.tree(followUp).at("/tasks/0/collaborations/0/interactions/pages");
    assertThat(told.size()).isEqualTo(250);
  }

  @Test
  void areNotToldWhereItIsPlain() {
    FollowUp followUp = after(200);

    assertThat(meetings(followUp).reads()).hasSize(1);
    assertThat(meetings(followUp).pages()).isNull();
    assertThat(CanonicalJson.tree(followUp).toString()).doesNotContain("\"pages\"");
  }

  @Test
  void areKeptWhereFiguresArePutTogether() {
    Trace one = Trace.of("c", List.of("a"), List.of("/p0", "/x"), Map.of("a", "/p0"));
    Trace other = Trace.of("c", List.of("b", "z"), List.of("/p1"), Map.of("b", "/p1"));
    assertThat(one.pages()).isNull();

    Trace both = Trace.all(Stream.of(one, other));

    assertThat(both.entries()).containsExactly("c/a", "c/b", "c/z");
    assertThat(both.reads()).containsExactly("/p0", "/p1", "/x");
    assertThat(both.pages()).containsExactly(0, 1, -1);
  }
}
