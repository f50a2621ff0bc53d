package se.samverkanstrappan.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.junit.jupiter.api.Test;

class BookPositionTest {
  @Test
  void isTheIndexWhereNothingCanComeLate() {
    assertThat(BookPosition.of(GapAwareTrackingToken.newInstance(7, List.of()))).isEqualTo(7);
  }

  @Test
  void staysBeforeTheFirstGapUntilItIsFilled() {
    GapAwareTrackingToken open = GapAwareTrackingToken.newInstance(7, List.of(4L, 6L));

    GapAwareTrackingToken filled = open.advanceTo(4, 10_000);

    assertThat(BookPosition.of(open)).isEqualTo(3);
    assertThat(BookPosition.of(filled)).isEqualTo(5);
  }
}
