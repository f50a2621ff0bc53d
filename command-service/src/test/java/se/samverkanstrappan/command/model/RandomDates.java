package se.samverkanstrappan.command.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * A few dates around the ends of months and years, a leap day, a week 53 and the days on which the
 * clocks change, so that they meet.
 */
final class RandomDates {
  private static final List<String> TODAYS =
      List.of(
          "2024-02-29",
          "2024-03-01",
          "2024-03-31",
          "2024-05-01",
          "2024-10-27",
          "2024-12-31",
          "2025-01-01",
          "2025-03-01",
          "2027-01-03");
  private static final List<String> OPENINGS =
      List.of(
          "2023-12-31",
          "2024-01-01",
          "2024-01-02",
          "2024-02-10",
          "2024-02",
          "2024",
          "2023-12",
          "2023-11-15",
          "2023");
  private static final List<String> DATES =
      List.of(
          "2023-12-30",
          "2023-12-31",
          "2024-01-01",
          "2024-01-02",
          "2024-01-31",
          "2024-02-01",
          "2024-02-10",
          "2024-02-11",
          "2024-02-28",
          "2024-02-29",
          "2024-03-01",
          "2024-03-02",
          "2024-03-31",
          "2024-04-30",
          "2024-05-01",
          "2024-05-02",
          "2024-10-27",
          "2024-12-31",
          "2025-01-01",
          "2025-03-02",
          "2026-12-28",
          "2027-01-03",
          "2023",
          "2024",
          "2025",
          "2023-12",
          "2024-01",
          "2024-02",
          "2024-03",
          "2024-05",
          "2025-01");

  private final Random random;
  private final List<PartialDate> some = new ArrayList<>();
  final LocalDate today;

  RandomDates(Random random) {
    this.random = random;
    today = LocalDate.parse(one(TODAYS));
    int many = 5 + random.nextInt(6);
    for (int i = 0; i < many; i++) {
      some.add(PartialDate.parse(one(DATES)));
    }
    some.add(PartialDate.of(today));
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  PartialDate opening() {
    return PartialDate.parse(one(random.nextInt(8) == 0 ? DATES : OPENINGS));
  }

  /** One of the few; seldom the day before or after it, or any other. */
  PartialDate date() {
    PartialDate date = some.get(random.nextInt(some.size()));
    return switch (random.nextInt(12)) {
      case 0 -> PartialDate.of(date.firstDay().plusDays(1));
      case 1 -> PartialDate.of(date.firstDay().minusDays(1));
      case 2 -> PartialDate.parse(one(DATES));
      default -> date;
    };
  }
}
