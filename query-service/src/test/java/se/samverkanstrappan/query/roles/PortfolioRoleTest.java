package se.samverkanstrappan.query.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.placement.Status;

class PortfolioRoleTest {
  private static final List<Segment> SEGMENTS =
      List.of(
          new Segment(day("2024-01-01"), day("2024-06-01"), Status.ACTIVE, 1, 3),
          new Segment(day("2024-06-01"), day("2025-01-01"), Status.PAUSED, 5, 5),
          new Segment(day("2025-01-01"), null, Status.CLOSED, null, null));

  private static final MandateFrom OBSERVES =
      new MandateFrom(Mandate.OBSERVE, day("2024-02-01"), PartialDate.parse("2024-02"));
  private static final MandateFrom DECIDES = new MandateFrom(Mandate.DECIDE, day("2024-06-01"));

  private static final ActorInside ACTOR =
      new ActorInside(
          "a",
          List.of(),
          List.of(
              new RolePeriod(Role.INITIATOR, day("2024-01-01"), day("2024-06-01")),
              new RolePeriod(Role.FINANCIER, day("2024-06-01"), day("2025-01-01")),
              new RolePeriod(Role.MEDIATOR, day("2024-03-01"), null)),
          List.of(OBSERVES, DECIDES));

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static List<PortfolioRole> asOf(String day) {
    ActorInside other = new ActorInside("b", List.of(), ACTOR.roles(), List.of());
    return PortfolioRole.of(
        "a", day(day), List.of(new RolesInside("c", SEGMENTS, List.of(other, ACTOR))));
  }

  private static PortfolioRole told(
      RolePeriod held,
      List<MandatePeriod> mandates,
      @Nullable Integer stepAtStart,
      @Nullable Integer stepAtEnd) {
    return new PortfolioRole("c", held, mandates, stepAtStart, stepAtEnd);
  }

  @Test
  void keepsEndedRolesWithTheStepsAtBothEnds() {
    MandatePeriod first = new MandatePeriod(OBSERVES, DECIDES);
    MandatePeriod second = new MandatePeriod(DECIDES, null);

    assertThat(asOf("2025-06-01"))
        .containsExactly(
            told(
                new RolePeriod(Role.FINANCIER, day("2024-06-01"), day("2025-01-01")),
                List.of(second),
                5,
                null),
            told(
                new RolePeriod(Role.MEDIATOR, day("2024-03-01"), null),
                List.of(first, second),
                1,
                null),
            told(
                new RolePeriod(Role.INITIATOR, day("2024-01-01"), day("2024-06-01")),
                List.of(first),
                1,
                5));
  }

  @Test
  void knowsNothingOfWhatComesAfterTheDay() {
    MandatePeriod only = new MandatePeriod(OBSERVES, null);

    assertThat(asOf("2024-05-31"))
        .containsExactly(
            told(new RolePeriod(Role.MEDIATOR, day("2024-03-01"), null), List.of(only), 1, null),
            told(new RolePeriod(Role.INITIATOR, day("2024-01-01"), null), List.of(only), 1, null));
    assertThat(asOf("2023-12-31")).isEmpty();
  }
}
