package se.samverkanstrappan.events.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01, 2024-12-31",
    "2024-09, 2024-09-01, 2024-09-30",
    "2024-12, 2024-12-01, 2024-12-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2023-02, 2023-02-01, 2023-02-28",
    "2000-02, 2000-02-01, 2000-02-29",
    "1900-02, 1900-02-01, 1900-02-28",
    "2024-02-29, 2024-02-29, 2024-02-29",
    "2024-09-26, 2024-09-26, 2024-09-26",
    "9999, 9999-01-01, 9999-12-31"
  })
  void meansEveryDayFromTheFirstToTheLast(String text, LocalDate first, LocalDate last) {
    PartialDate date = PartialDate.parse(text);

    assertThat(date.firstDay()).isEqualTo(first);
    assertThat(date.lastDay()).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024", "2024-09", "2024-09-26", "0001-01-01"})
  void isKeptAsItWasGiven(String text) {
    assertThat(PartialDate.parse(text)).hasToString(text);
  }

  @Test
  void isAsPreciseAsADayWhenMadeFromOne() {
    assertThat(PartialDate.of(LocalDate.of(2024, 9, 1))).isEqualTo(PartialDate.parse("2024-09-01"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29",
        "1900-02-29",
        "2024-02-30",
        "2024-04-31",
        "2024-13",
        "2024-00",
        "2024-09-00",
        "2024-12-32"
      })
  void refusesDatesThatDoNotExist(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PartialDate.parse(text))
        .withMessage("no such date: " + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "24",
        "20240926",
        "2024-9",
        "2024-09-",
        "2024-09-6",
        "2024-W39",
        "2024-09-26T10:00",
        "26/9 2024",
        "2024–09–26",
        "-2024",
        "+12024",
        "12024",
        " 2024",
        "2024\n",
        "２０２４"
      })
  void refusesOtherShapes(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PartialDate.parse(text))
        .withMessageStartingWith("not a day, month or year");
  }

  @ParameterizedTest
  @CsvSource({
    // the opening lies within: from the opening on
    "2024, 2024-05-17, 2024-05-17",
    "2024-05, 2024-05-17, 2024-05-17",
    "2024-05, 2024-05-31, 2024-05-31",
    "2024, 2024-12-31, 2024-12-31",
    "2024, 2024-01-01, 2024-01-01",
    // after the opening: the first day
    "2025, 2024-05-17, 2025-01-01",
    "2024-06, 2024-05-17, 2024-06-01",
    "2024-05-18, 2024-05-17, 2024-05-18",
    // wholly before the opening: not moved, so that it can be refused
    "2023, 2024-05-17, 2023-01-01",
    "2024-04, 2024-05-01, 2024-04-01",
    "2024-05-16, 2024-05-17, 2024-05-16"
  })
  void countsFromItsFirstDayOrFromTheOpeningWithinIt(
      String text, LocalDate opening, LocalDate counted) {
    assertThat(PartialDate.parse(text).countedFrom(opening)).isEqualTo(counted);
  }

  @Test
  void isOrderedByFirstDayAndTheVaguerFirst() {
    List<PartialDate> ordered =
        Stream.of("0999", "2023-12-31", "2024", "2024-01", "2024-01-01", "2024-01-02", "2024-02")
            .map(PartialDate::parse)
            .toList();

    assertThat(ordered.reversed().stream().sorted()).containsExactlyElementsOf(ordered);
  }
}
