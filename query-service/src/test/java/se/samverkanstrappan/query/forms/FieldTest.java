package se.samverkanstrappan.query.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Language;

/** How what was typed becomes what the write side takes. */
class FieldTest {
  private static final Subject SUBJECT =
      new Subject(
          new Frame(Language.SV, null, "", null, "/"),
          LocalDate.parse("2026-11-20"),
          Map.of(),
          Map.of(),
          null);

  @Test
  void sendsTheDayAfterTheLastOne() {
    Field leftOn = Field.lastDay("leftOn");

    assertThat(leftOn.body(typed("leftOn", "2026-02-28"), SUBJECT)).isEqualTo("2026-03-01");
  }

  @Test
  void sendsWhatIsNoDayAsItIsForTheWriteSideToRefuse() {
    Field leftOn = Field.lastDay("leftOn");

    assertThat(leftOn.body(typed("leftOn", "2026-02-30"), SUBJECT)).isEqualTo("2026-02-30");
  }

  @Test
  void sendsStepsAsNumbersAndDatesAsTheyWereGiven() {
    assertThat(Field.number("step", subject -> List.of()).body(typed("step", "6"), SUBJECT))
        .isEqualTo(6);
    assertThat(Field.date("by").body(typed("by", "2027-06"), SUBJECT)).isEqualTo("2027-06");
  }

  @Test
  void leavesOutWhatIsEmptyButNotWhatCouldBeMany() {
    assertThat(Field.text("title", 200).body(typed("title", ""), SUBJECT)).isNull();
    assertThat(Field.many("areas", subject -> List.of()).body(new Typed("key", Map.of()), SUBJECT))
        .isEqualTo(List.of());
  }

  @Test
  void sendsWhatStandsAsItWasToldUnlessItIsChanged() {
    Field until =
        Field.lastDay("until")
            .standing(
                subject -> Optional.of("2025"),
                (subject, text) -> LocalDate.parse(text + "-01-01").minusDays(1).toString());

    assertThat(until.begins().apply(SUBJECT)).containsExactly("2024-12-31");
    assertThat(until.body(typed("until", "2024-12-31"), SUBJECT)).isEqualTo("2025");
    assertThat(until.body(typed("until", "2024-11-30"), SUBJECT)).isEqualTo("2024-12-01");
  }

  private static Typed typed(String field, String text) {
    return new Typed("key", Map.of(field, List.of(text)));
  }
}
