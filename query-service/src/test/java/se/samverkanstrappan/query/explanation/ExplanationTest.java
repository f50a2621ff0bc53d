package se.samverkanstrappan.query.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.closed;
import static se.samverkanstrappan.query.CollaborationBook.interaction;
import static se.samverkanstrappan.query.CollaborationBook.joined;
import static se.samverkanstrappan.query.CollaborationBook.opened;
import static se.samverkanstrappan.query.CollaborationBook.paused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.Part;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.explanation.Explanation.Quorum;
import se.samverkanstrappan.query.explanation.Missing.Lacking;
import se.samverkanstrappan.query.explanation.StepShown.ActorShown;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Status;

class ExplanationTest {
  private final List<CollaborationEvent> log =
      new ArrayList<>(List.of(opened("Kustplan", "owner", "2024-01-15")));

  private Explanation on(String day) {
    return on(day, PlacementRule.CURRENT);
  }

  private Explanation on(String day, PlacementRule rule) {
    return new ChangedBook(log, rule).known().explanation(LocalDate.parse(day), rule);
  }

  private void given(CollaborationEvent... events) {
    log.addAll(List.of(events));
  }

  private void stay(String actor, String from, @Nullable String to) {
    PartialDate left = to == null ? null : PartialDate.parse(to);
    given(
        new ParticipantJoined(
            "stay-" + actor + from, new Stay(actor, PartialDate.parse(from), left)));
  }

  private void met(String id, String date, Observation seen, String... actors) {
    given(new InteractionLogged(id, interaction(date, List.of(actors), null, seen)));
  }

  private static Missing missing(Explanation explanation) {
    return Objects.requireNonNull(explanation.missing());
  }

  @Test
  void nobodyAndOneAloneLackParticipantsFirst() {
    assertThat(missing(on("2024-02-01"))).isEqualTo(new Missing(2, 2, 2, 0, 2, List.of()));

    given(joined("a", "2024-01-15"));

    assertThat(on("2024-02-01").quorum()).isEqualTo(new Quorum(1, 2));
    assertThat(missing(on("2024-02-01")))
        .isEqualTo(new Missing(2, 1, 2, 0, 2, List.of(new Lacking("a", 2, null, List.of()))));
  }

  @Test
  void aFloorAboveTheParticipantsAsksForMoreOfThem() {
    given(joined("a", "2024-01-15"), joined("b", "2024-01-15"));

    Missing missing = missing(on("2024-02-01", new PlacementRule("r", 18, 1, 500, 4)));

    assertThat(missing).extracting(Missing::participants, Missing::quorum).containsExactly(2, 4);
    assertThat(missing.actors()).isEqualTo(4);
  }

  @Test
  void severalInteractionsOnOneDayAreOneDate() {
    given(joined("a", "2024-01-15"), joined("b", "2024-01-15"));
    met("second", "2024-03-01", Observation.CONTRIBUTED, "a", "b");
    met("first", "2024-03-01", Observation.DISCUSSED, "a", "b");

    Lacking lacking = missing(on("2024-04-01")).lacking().getFirst();

    assertThat(lacking)
        .isEqualTo(
            new Lacking(
                "a",
                1,
                LocalDate.parse("2025-09-01"),
                List.of(
                    new ShownDate(
                        LocalDate.parse("2024-03-01"),
                        LocalDate.parse("2025-09-01"),
                        List.of(
                            new ShownDate.By("first", PartialDate.parse("2024-03-01"), 4),
                            new ShownDate.By("second", PartialDate.parse("2024-03-01"), 5))))));
  }

  @Test
  void whatIsKnownToTheYearCountsFromTheOpeningAndIsToldAsGiven() {
    given(joined("a", "2024-01-15"), joined("b", "2024-01-15"));
    met("some-time", "2024", Observation.DISCUSSED, "a", "b");

    ShownDate shown = missing(on("2024-04-01")).lacking().getFirst().shown().getFirst();

    assertThat(shown.on()).isEqualTo("2024-01-15");
    assertThat(shown.interactions().getFirst().date()).isEqualTo(PartialDate.parse("2024"));
  }

  @Test
  void aPartCapsWhatIsShown() {
    Interaction work =
        interaction("2024-03-01", List.of("a", "b", "c"), null, Observation.WORKED_JOINTLY);
    given(joined("a", "2024-01-15"), joined("b", "2024-01-15"), joined("c", "2024-01-15"));
    given(
        new InteractionLogged(
            "work",
            new Interaction(
                work.date(),
                false,
                work.form(),
                work.observations(),
                List.of(
                    new Attendance("a", null, null),
                    new Attendance("b", null, null),
                    new Attendance("c", Part.SPOKE, null)),
                work.summary(),
                null,
                List.of())));

    List<StepShown> steps = on("2024-03-01").steps();

    assertThat(steps.get(6).actors()).extracting(ActorShown::actor).containsExactly("a", "b");
    assertThat(steps.get(3).actors())
        .filteredOn(each -> each.actor().equals("c"))
        .flatExtracting(ActorShown::dates)
        .flatExtracting(ShownDate::interactions)
        .containsExactly(new ShownDate.By("work", PartialDate.parse("2024-03-01"), 4));
  }

  @Test
  void whoHasLeftShowsNothingUntilItRejoins() {
    given(joined("a", "2024-01-15"), joined("b", "2024-01-15"));
    stay("c", "2024-01-15", "2024-04-01");
    stay("c", "2024-06-01", null);
    met("one", "2024-02-01", Observation.DISCUSSED, "a", "c");
    met("two", "2024-03-01", Observation.DISCUSSED, "a", "c");

    assertThat(on("2024-05-01").steps().get(3).actors())
        .extracting(ActorShown::actor)
        .containsExactly("a");
    assertThat(missing(on("2024-05-01")).lacking())
        .containsExactly(new Lacking("b", 2, null, List.of()));

    Holding holds = Objects.requireNonNull(on("2024-06-01").holds());
    assertThat(holds.step()).isEqualTo(4);
    assertThat(holds.until()).isEqualTo("2025-09-01");
    assertThat(holds.actors()).extracting(Holding.Holder::actor).containsExactly("a", "c");
  }

  @Test
  void aPauseKeepsAllAndAClosingEndsIt() {
    given(joined("a", "2024-01-15"), joined("b", "2024-01-15"));
    met("one", "2024-02-01", Observation.DISCUSSED, "a", "b");
    met("two", "2024-03-01", Observation.DISCUSSED, "a", "b");
    Explanation before = on("2024-04-01");

    given(paused("2024-04-01"));
    assertThat(on("2024-04-01").steps()).isEqualTo(before.steps());
    assertThat(on("2024-04-01").placement().status()).isEqualTo(Status.PAUSED);

    given(closed("2024-05-01"));
    assertThat(on("2024-05-01"))
        .extracting(Explanation::quorum, Explanation::holds, Explanation::missing)
        .containsOnlyNulls();
    assertThat(on("2024-05-01").steps()).isEmpty();
    assertThat(on("2024-04-30").steps()).isNotEmpty();
  }

  @Test
  void nothingIsToldOfWhatIsNotOpenedOrWasWithdrawn() {
    given(joined("a", "2024-01-15"));

    assertThat(on("2024-01-14").placement().status()).isEqualTo(Status.NOT_OPENED);
    assertThat(on("2024-01-14").steps()).isEmpty();

    given(new CollaborationWithdrawn("registered twice"));

    assertThat(on("2024-02-01").placement().status()).isEqualTo(Status.WITHDRAWN);
    assertThat(on("2024-02-01").missing()).isNull();
  }
}
