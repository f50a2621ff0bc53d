package se.samverkanstrappan.query.perception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.placement.PlacementRule;

class ToAskTest {
  private static final List<DatedEntry<Perception>> TOLD =
      List.of(
          told("a", "2023-01-01"),
          told("a", "2023-06-01"),
          told("b", "2023-02"),
          told("gone", "2023-02-01"),
          told("c", "2024-03-01"));

  private static DatedEntry<Perception> told(String actor, String on) {
    Perception perception = new Perception(actor, PartialDate.parse(on), 3, null, null);
    return new DatedEntry<>("", perception, perception.date().firstDay(), null);
  }

  private static List<ToAsk> on(String day) {
    Expectations expectations =
        Expectations.on(
            LocalDate.parse(day), List.of("d", "c", "b", "a"), TOLD, PlacementRule.CURRENT);
    return ToAsk.of(expectations, TOLD);
  }

  @Test
  void areThoseWhoNeverAnsweredAndThenThoseWhoDidLongestAgo() {
    assertThat(on("2024-12-01"))
        .containsExactly(
            new ToAsk("d", null),
            new ToAsk("b", PartialDate.parse("2023-02")),
            new ToAsk("a", PartialDate.parse("2023-06-01")));
  }

  @Test
  void areAskedAgainOnTheDayOnWhichAnAnswerCountsNoMore() {
    assertThat(on("2024-07-31")).extracting(ToAsk::actor).containsExactly("d");
    assertThat(on("2024-08-01")).extracting(ToAsk::actor).containsExactly("d", "b");
  }

  @Test
  void haveNotAnsweredYetBeforeTheDayOfTheirAnswer() {
    assertThat(on("2024-02-29")).extracting(ToAsk::actor).containsExactly("c", "d");
    assertThat(on("2024-02-29")).extracting(ToAsk::last).containsOnlyNulls();
  }
}
