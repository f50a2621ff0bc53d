package se.samverkanstrappan.query.perception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.placement.PlacementRule;

class ExpectationsTest {
  private static final List<DatedEntry<Perception>> TOLD =
      List.of(
          told("1", "a", "2024-01-01", 2),
          told("2", "b", "2024-02-01", 7),
          told("3", "a", "2024-03-01", 4),
          told("4", "gone", "2024-03-02", 8),
          told("5", "a", "2025-01-01", 6));

  private static DatedEntry<Perception> told(String id, String actor, String on, int step) {
    Perception perception = new Perception(actor, PartialDate.parse(on), step, null, null);
    return new DatedEntry<>(id, perception, LocalDate.parse(on), null);
  }

  private static Expectations on(String day) {
    return Expectations.on(
        LocalDate.parse(day), List.of("c", "b", "a"), TOLD, PlacementRule.CURRENT);
  }

  @Test
  void newestOfEachParticipantCounts() {
    assertThat(on("2024-04-01").newest().values())
        .extracting(DatedEntry::id)
        .containsExactly("3", "2");
    assertThat(on("2024-04-01").gap()).isEqualTo(3);
    assertThat(on("2024-02-29").gap()).isEqualTo(5);
  }

  @Test
  void tellsHowManyHaveAnsweredAndWhoHasNot() {
    assertThat(on("2024-04-01").answered()).isEqualTo(2);
    assertThat(on("2024-04-01").participants()).isEqualTo(3);
    assertThat(on("2024-04-01").unanswered()).containsExactly("c");
  }

  @Test
  void countsForAWindowOnly() {
    assertThat(on("2025-07-31").highest()).isEqualTo(7);
    assertThat(on("2025-08-01").highest()).isEqualTo(6);
    assertThat(on("2025-08-01").unanswered()).containsExactly("b", "c");
  }

  @Test
  void hasNoGapWithoutAnswersAndNoneOfOneAlone() {
    assertThat(on("2023-12-31").gap()).isNull();
    assertThat(on("2023-12-31").lowest()).isNull();
    assertThat(on("2024-01-01").gap()).isZero();
  }
}
