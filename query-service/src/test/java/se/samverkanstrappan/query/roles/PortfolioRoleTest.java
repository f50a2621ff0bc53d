package se.samverkanstrappan.query.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.placement.Status;

class PortfolioRoleTest {
  private static final List<Segment> SEGMENTS =
      List.of(
          new Segment(day("2024-01-01"), day("2024-06-01"), Status.ACTIVE, 1, 3),
          new Segment(day("2024-06-01"), day("2025-01-01"), Status.PAUSED, 5, 5),
          new Segment(day("2025-01-01"), null, Status.CLOSED, null, null));

  private static final ActorInside ACTOR =
      new ActorInside(
          "a",
          List.of(),
          List.of(
              new Holding(Role.INITIATOR, day("2024-01-01"), day("2024-06-01")),
              new Holding(Role.FINANCIER, day("2024-06-01"), day("2025-01-01")),
              new Holding(Role.MEDIATOR, day("2024-03-01"), null)),
          List.of(
              new MandatePeriod.Given(Mandate.OBSERVE, day("2024-02-01")),
              new MandatePeriod.Given(Mandate.DECIDE, day("2024-06-01"))));

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static List<PortfolioRole> asOf(String day) {
    ActorInside other = new ActorInside("b", List.of(), ACTOR.roles(), List.of());
    return PortfolioRole.of(
        "a", day(day), List.of(new RolesInside("c", SEGMENTS, List.of(other, ACTOR))));
  }

  private static MandatePeriod period(Mandate mandate, String from, @Nullable String to) {
    return new MandatePeriod(mandate, day(from), to == null ? null : day(to));
  }

  @Test
  void keepsEndedRolesWithTheStepsAtBothEnds() {
    assertThat(asOf("2025-06-01"))
        .containsExactly(
            new PortfolioRole(
                "c",
                Role.FINANCIER,
                day("2024-06-01"),
                day("2025-01-01"),
                List.of(period(Mandate.DECIDE, "2024-06-01", null)),
                5,
                null),
            new PortfolioRole(
                "c",
                Role.MEDIATOR,
                day("2024-03-01"),
                null,
                List.of(
                    period(Mandate.OBSERVE, "2024-02-01", "2024-06-01"),
                    period(Mandate.DECIDE, "2024-06-01", null)),
                1,
                null),
            new PortfolioRole(
                "c",
                Role.INITIATOR,
                day("2024-01-01"),
                day("2024-06-01"),
                List.of(period(Mandate.OBSERVE, "2024-02-01", "2024-06-01")),
                1,
                5));
  }

  @Test
  void knowsNothingOfWhatComesAfterTheDay() {
    assertThat(asOf("2024-05-31"))
        .containsExactly(
            new PortfolioRole(
                "c",
                Role.MEDIATOR,
                day("2024-03-01"),
                null,
                List.of(period(Mandate.OBSERVE, "2024-02-01", null)),
                1,
                null),
            new PortfolioRole(
                "c",
                Role.INITIATOR,
                day("2024-01-01"),
                null,
                List.of(period(Mandate.OBSERVE, "2024-02-01", null)),
                1,
                null));
    assertThat(asOf("2023-12-31")).isEmpty();
  }
}
