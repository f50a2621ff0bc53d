package se.samverkanstrappan.query.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.events.vocabulary.LifecycleKind.CLOSED;
import static se.samverkanstrappan.events.vocabulary.LifecycleKind.PAUSED;
import static se.samverkanstrappan.events.vocabulary.LifecycleKind.REOPENED;
import static se.samverkanstrappan.events.vocabulary.Observation.DISCUSSED;
import static se.samverkanstrappan.events.vocabulary.Observation.EXCHANGED;
import static se.samverkanstrappan.events.vocabulary.Observation.LISTENED;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.AmbitionSet;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.PerceptionStated;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.RoleTaken;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.collaboration.ActorPlacementView.PerceptionGiven;
import se.samverkanstrappan.query.collaboration.CollaborationView.AmbitionAimed;
import se.samverkanstrappan.query.collaboration.CollaborationView.Participation;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.placement.Told;
import se.samverkanstrappan.query.roles.MandateFrom;
import se.samverkanstrappan.query.roles.RolePeriod;

class ProjectionTest {
  private static Projection project(History history) {
    return Projection.of(history.folded(), PlacementRule.CURRENT, actor -> null).orElseThrow();
  }

  private static RoleTaken role(String id, Role role, String from, @Nullable String until) {
    return new RoleTaken(
        id, new RoleHeld("a", role, date(from), until == null ? null : date(until)));
  }

  private static MandateHeld mandate(Mandate mandate, String from) {
    return new MandateHeld("a", mandate, date(from), null);
  }

  private static PartialDate date(String text) {
    return PartialDate.parse(text);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void thereIsNothingToPublishBeforeTheOpening() {
    assertThat(
            Projection.of(
                History.of("c1").joined("a", "2024").folded(),
                PlacementRule.CURRENT,
                actor -> null))
        .isEmpty();
  }

  @Test
  void whatAnActorIsMayDoAndThinksIsToldInWholeDaysInOrderAndAsGiven() {
    ActorPlacementView told =
        project(
                History.openedOn("2024-03-10")
                    .joined("a", "2024")
                    .then(role("r1", Role.EXECUTOR, "2024-05", null))
                    .then(role("r2", Role.PROCESS_LEADER, "2024", "2024-06"))
                    .then(new MandateGiven("m1", mandate(Mandate.DECIDE, "2024-05-02")))
                    .then(new MandateGiven("m2", mandate(Mandate.UNCLEAR, "2024")))
                    .then(
                        new PerceptionStated(
                            "p1", new Perception("a", date("2024"), 3, null, null))))
            .placements()
            .getFirst();

    assertThat(told.roles())
        .containsExactly(
            new RolePeriod(
                Role.PROCESS_LEADER,
                day("2024-03-10"),
                day("2024-06-01"),
                date("2024"),
                date("2024-06")),
            new RolePeriod(Role.EXECUTOR, day("2024-05-01"), null, date("2024-05"), null));
    assertThat(told.mandates())
        .containsExactly(
            new MandateFrom(Mandate.UNCLEAR, day("2024-03-10"), date("2024")),
            new MandateFrom(Mandate.DECIDE, day("2024-05-02")));
    assertThat(told.perceptions())
        .containsExactly(new PerceptionGiven(day("2024-03-10"), 3, null, date("2024")));
  }

  @Test
  void whatTheRegisterSaysTellsViewsOfOneVersionApartWhereItHasAPart() {
    History asked =
        History.openedOn("2024")
            .joined("a", "2024")
            .then(new AmbitionSet("a1", new Ambition(7, date("2025"), ActorKind.REGION)));
    CollaborationView known =
        Projection.of(asked.folded(), PlacementRule.CURRENT, actor -> ActorKind.REGION)
            .orElseThrow()
            .view();
    CollaborationView unknown = project(asked).view();
    CollaborationView unasked = project(History.openedOn("2024").joined("a", "2024")).view();

    assertThat(known.version()).isEqualTo(unknown.version());
    assertThat(known.variant()).isNotEqualTo(unknown.variant());
    assertThat(unasked.variant()).isEqualTo(unasked.version());
  }

  @Test
  void ambitionsAreToldInTheOrderOfTheirDays() {
    assertThat(
            project(
                    History.openedOn("2024-03-10")
                        .then(new AmbitionSet("a1", new Ambition(7, date("2026"), null)))
                        .then(
                            new AmbitionSet(
                                "a2", new Ambition(5, date("2025-06"), ActorKind.REGION))))
                .view()
                .ambitions())
        .containsExactly(
            new AmbitionAimed("a2", 5, day("2025-06-01"), ActorKind.REGION, date("2025-06")),
            new AmbitionAimed("a1", 7, day("2026-01-01"), null, date("2026")));
  }

  @Test
  void aYearThatContainsTheOpeningCountsFromIt() {
    assertThat(
            Told.segments(
                project(
                        History.openedOn("2024-05-10")
                            .joined("a", "2024")
                            .joined("b", "2024-05")
                            .logged("i1", "2024", EXCHANGED, "a", "b"))
                    .view()
                    .segments()))
        .containsExactly("2024-05-10 ACTIVE 1/6", "2025-11-10 ACTIVE 1/1");
  }

  @Test
  void aLaterYearOrMonthCountsFromItsFirstDay() {
    assertThat(
            Told.segments(
                project(
                        History.openedOn("2023-05-10")
                            .joined("a", "2023")
                            .joined("b", "2023-05")
                            .logged("i1", "2024", EXCHANGED, "a", "b")
                            .logged("i2", "2024-06", EXCHANGED, "a", "b"))
                    .view()
                    .segments()))
        .containsExactly(
            "2023-05-10 ACTIVE 1/1",
            "2024-01-01 ACTIVE 1/6",
            "2024-06-01 ACTIVE 6/6",
            "2025-12-01 ACTIVE 1/1");
  }

  @Test
  void twoMeetingsDatedTheSameYearDoNotConfirmEachOther() {
    assertThat(
            Told.segments(
                project(
                        History.openedOn("2023")
                            .joined("a", "2023")
                            .joined("b", "2023")
                            .logged("i1", "2024", EXCHANGED, "a", "b")
                            .logged("i2", "2024", EXCHANGED, "a", "b"))
                    .view()
                    .segments()))
        .containsExactly("2023-01-01 ACTIVE 1/1", "2024-01-01 ACTIVE 1/6", "2025-07-01 ACTIVE 1/1");
  }

  @Test
  void meetingsGivenDifferentlyButCountedFromOneDayAreOneDate() {
    assertThat(
            Told.segments(
                project(
                        History.openedOn("2024-05-10")
                            .joined("a", "2024")
                            .joined("b", "2024")
                            .logged("i1", "2024", LISTENED, "a", "b")
                            .logged("i2", "2024-05", EXCHANGED, "a", "b")
                            .logged("i3", "2024-05-10", DISCUSSED, "a", "b"))
                    .view()
                    .segments()))
        .containsExactly("2024-05-10 ACTIVE 1/6", "2025-11-10 ACTIVE 1/1");
  }

  @Test
  void factsCountByTheirDayWhateverTheOrderTheyWereLoggedIn() {
    assertThat(
            Told.segments(
                project(
                        History.openedOn("2024-01-01")
                            .changed(REOPENED, "2024-09")
                            .joined("b", "2024-06-01")
                            .changed(CLOSED, "2024-08")
                            .joined("a", "2024-01-01")
                            .logged("i2", "2024-07-01", DISCUSSED, "a", "b")
                            .changed(PAUSED, "2024-02"))
                    .view()
                    .segments()))
        .containsExactly(
            "2024-01-01 ACTIVE 1/1",
            "2024-02-01 PAUSED 1/1",
            "2024-07-01 PAUSED 1/4",
            "2024-08-01 CLOSED",
            "2024-09-01 ACTIVE 1/4",
            "2026-01-01 ACTIVE 1/1");
  }

  @Test
  void theHeadSaysWhatListsNeed() {
    CollaborationView view =
        project(
                History.openedOn("2024-05")
                    .joined("b", "2024-05")
                    .joined("a", "2024")
                    .left("a", "2024", "2024-08-02")
                    .joined("a", "2024-09")
                    .logged("i1", "2024-07", LISTENED, "a", "b")
                    .logged("i2", "2024-06-03", LISTENED, "a", "b"))
            .view();

    assertThat(view.id()).isEqualTo("c1");
    assertThat(view.version()).isEqualTo(7);
    assertThat(view.recordedAt()).isEqualTo(History.START.plusSeconds(7));
    assertThat(view.rule()).isEqualTo("2026-1");
    assertThat(view.interactions()).isEqualTo(2);
    assertThat(view.lastInteractionOn()).isEqualTo("2024-07-01");
    assertThat(view.lastFactOn()).isEqualTo("2024-09-01");
    assertThat(view.participants())
        .containsExactly(
            new Participation("a", day("2024-05-01"), day("2024-08-02")),
            new Participation("a", day("2024-09-01"), null),
            new Participation("b", day("2024-05-01"), null));
  }

  @Test
  void theNewestFactIsThatOfAnyEntryAndNoPlan() {
    History before =
        History.openedOn("2024-01-01")
            .joined("a", "2024")
            .then(new AmbitionSet("a1", new Ambition(7, date("2030"), null)));

    assertThat(project(before).view().lastFactOn()).isEqualTo("2024-01-01");
    before.then(role("r1", Role.EXECUTOR, "2024-05", "2025-03"));
    assertThat(project(before).view().lastFactOn()).isEqualTo("2025-03-01");
    before.then(new MandateGiven("m1", mandate(Mandate.DECIDE, "2025-04-02")));
    assertThat(project(before).view().lastFactOn()).isEqualTo("2025-04-02");
  }

  @Test
  void aMovedOpeningMovesEveryDayThatCountedFromIt() {
    History before =
        History.openedOn("2024-05-10")
            .joined("a", "2024")
            .joined("b", "2024-05")
            .logged("i1", "2024", EXCHANGED, "a", "b");

    assertThat(Told.segments(project(before.then(openedOn("2024-02-01"))).view().segments()))
        .containsExactly("2024-02-01 ACTIVE 1/1", "2024-05-01 ACTIVE 1/6", "2025-08-01 ACTIVE 1/1");
    assertThat(project(before).view().participants())
        .containsExactly(
            new Participation("a", day("2024-02-01"), null),
            new Participation("b", day("2024-05-01"), null));
  }

  @Test
  void whatWasWithdrawnIsNowhereOnAnyDay() {
    Projection projection =
        project(
            History.openedOn("2024")
                .joined("a", "2024")
                .then(new CollaborationWithdrawn("Registered twice")));

    assertThat(projection.placements()).isEmpty();
    assertThat(projection.view().withdrawn()).isTrue();
    assertThat(projection.view().segments()).isEmpty();
    assertThat(projection.view().on(day("2020-01-01")).status()).isEqualTo(Status.WITHDRAWN);
    assertThat(projection.view().on(day("2024-06-01")).step()).isNull();
  }

  private static CollaborationChanged openedOn(String date) {
    return new CollaborationChanged(
        "A collaboration",
        null,
        PartialDate.parse(date),
        null,
        CollaborationForm.ONGOING,
        List.of(),
        List.of());
  }

  @Test
  void anActorsPlacementNamesTheVersionItIsWorkedOutFrom() {
    assertThat(project(History.openedOn("2024").joined("a", "2024")).placements())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.collaboration()).isEqualTo("c1");
              assertThat(it.actor()).isEqualTo("a");
              assertThat(it.version()).isEqualTo(2);
              assertThat(it.rule()).isEqualTo("2026-1");
            });
  }

  @Test
  void retractingRestoresWhatStoodBefore() {
    History before =
        History.openedOn("2024")
            .joined("a", "2024")
            .joined("b", "2024")
            .logged("i1", "2024-02", LISTENED, "a", "b");
    Projection standing = project(before);

    Projection restored =
        project(before.logged("i2", "2024-03", EXCHANGED, "a", "b").retracted("i2"));

    assertThat(restored.view())
        .usingRecursiveComparison()
        .ignoringFields("version", "recordedAt")
        .isEqualTo(standing.view());
  }
}
