package se.samverkanstrappan.query.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How what was typed becomes what the write side takes. */
class FieldTest {
  @Test
  void sendsTheDayAfterTheLastOne() {
    Field leftOn = Field.lastDay("leftOn");

    assertThat(leftOn.body(typed("leftOn", "2026-02-28"))).isEqualTo("2026-03-01");
  }

  @Test
  void sendsWhatIsNoDayAsItIsForTheWriteSideToRefuse() {
    Field leftOn = Field.lastDay("leftOn");

    assertThat(leftOn.body(typed("leftOn", "2026-02-30"))).isEqualTo("2026-02-30");
  }

  @Test
  void sendsStepsAsNumbersAndDatesAsTheyWereGiven() {
    assertThat(Field.number("step", subject -> List.of()).body(typed("step", "6"))).isEqualTo(6);
    assertThat(Field.date("by").body(typed("by", "2027-06"))).isEqualTo("2027-06");
  }

  @Test
  void leavesOutWhatIsEmptyButNotWhatCouldBeMany() {
    assertThat(Field.text("title", 200).body(typed("title", ""))).isNull();
    assertThat(Field.many("areas", subject -> List.of()).body(new Typed("key", Map.of())))
        .isEqualTo(List.of());
  }

  private static Typed typed(String field, String text) {
    return new Typed("key", Map.of(field, List.of(text)));
  }
}
