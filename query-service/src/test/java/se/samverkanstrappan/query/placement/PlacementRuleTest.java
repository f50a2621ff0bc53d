package se.samverkanstrappan.query.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementRuleTest {
  @ParameterizedTest
  @CsvSource({"2,2", "3,2", "4,2", "5,3", "6,3", "7,4", "499,250", "500,250"})
  void theQuorumIsHalfRoundedUpAndAtLeastTwo(int participants, int quorum) {
    assertThat(PlacementRule.CURRENT.quorum(participants)).isEqualTo(quorum);
  }

  @ParameterizedTest
  @CsvSource({"3,1", "4,2", "6,2", "7,3"})
  void aShareIsCountedInWholeNumbers(int participants, int quorum) {
    assertThat(new PlacementRule("third", 18, 2, 333, 1).quorum(participants)).isEqualTo(quorum);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-08-31,2026-02-28",
    "2022-08-31,2024-02-29",
    "2024-02-29,2025-08-29",
    "2024-01-01,2025-07-01",
    "2024-12-31,2026-06-30"
  })
  void aWindowIsCalendarMonthsClippedToTheMonth(LocalDate day, LocalDate end) {
    assertThat(PlacementRule.CURRENT.windowEnd(day)).isEqualTo(end);
  }

  @Test
  void aRuleThatCannotPlaceIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PlacementRule("r", 0, 2, 500, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new PlacementRule("r", 18, 0, 500, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new PlacementRule("r", 18, 2, -1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new PlacementRule("r", 18, 2, 1001, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new PlacementRule("r", 18, 2, 500, 0));
  }
}
