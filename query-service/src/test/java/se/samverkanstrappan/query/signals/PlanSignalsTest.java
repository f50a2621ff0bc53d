package se.samverkanstrappan.query.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.signals.SignalCode.AMBITION_MISSED;
import static se.samverkanstrappan.query.signals.SignalCode.OBSTACLE_OPEN;

import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;

/** What follows from what was aimed at, and from what holds back. */
class PlanSignalsTest {
  private static Story three() {
    return Story.opened("2024-01-01").joined("2024-01-01", "a", "b", "c");
  }

  @Test
  void ambitionIsMissedOnceItsDateHasPassedUntilItIsMet() {
    Story missed = three().ambition(5, "2024-06-01", null);

    assertThat(missed.told(AMBITION_MISSED, "2024-06-01")).isEmpty();
    assertThat(missed.told(AMBITION_MISSED, "2024-06-02")).containsExactly("id-4 2024-06-02");
    assertThat(missed.only(AMBITION_MISSED, "2024-06-02").evidence()).containsExactly("id-4");
    Story met = missed.met("2024-07-01", 5, "a", "b").met("2024-08-01", 5, "a", "b");
    assertThat(met.told(AMBITION_MISSED, "2024-07-31")).containsExactly("id-4 2024-06-02");
    assertThat(met.told(AMBITION_MISSED, "2024-08-01")).isEmpty();
    assertThat(met.told(AMBITION_MISSED, "2026-02-01")).containsExactly("id-4 2026-02-01");
  }

  @Test
  void ambitionForAKindIsMetByHalfOfThem() {
    Story kinds =
        three()
            .is(ActorKind.REGION, "a", "b", "c")
            .is(ActorKind.MUNICIPALITY, "d")
            .ambition(5, "2024-02", ActorKind.REGION)
            .met("2024-03-01", 5, "a", "b")
            .met("2024-04-01", 5, "a", "c")
            .met("2024-05-01", 5, "b", "c");

    assertThat(kinds.told(AMBITION_MISSED, "2024-02-01")).isEmpty();
    assertThat(kinds.told(AMBITION_MISSED, "2024-04-30")).containsExactly("id-4 2024-02-02");
    assertThat(kinds.only(AMBITION_MISSED, "2024-04-30").clears().details().values())
        .containsEntry("actorKind", ActorKind.REGION)
        .containsEntry("participants", 1)
        .containsEntry("step", LadderStep.CONSULT);
    assertThat(kinds.told(AMBITION_MISSED, "2024-05-01")).isEmpty();
  }

  @Test
  void ambitionForAKindThatDoesNotTakePartIsNoMiss() {
    Story nobody =
        three()
            .is(ActorKind.REGION, "a", "b")
            .is(ActorKind.ACADEMIA, "d")
            .ambition(2, "2024-02-01", ActorKind.ACADEMIA);
    assertThat(nobody.told(AMBITION_MISSED, "2024-12-31")).isEmpty();

    nobody.stayed("d", "2024-06-01", "2024-09-01");
    assertThat(nobody.told(AMBITION_MISSED, "2024-08-31")).containsExactly("id-4 2024-06-01");
    assertThat(nobody.told(AMBITION_MISSED, "2024-09-01")).isEmpty();
  }

  @Test
  void obstacleIsOpenAfterHalfAYearUntilItIsResolved() {
    Story obstacle = three().obstacle("2024-02-01", "2024-12-01");

    assertThat(obstacle.told(OBSTACLE_OPEN, "2024-07-30")).isEmpty();
    assertThat(obstacle.told(OBSTACLE_OPEN, "2024-07-31")).containsExactly("id-4 2024-07-31");
    assertThat(obstacle.told(OBSTACLE_OPEN, "2024-11-30")).containsExactly("id-4 2024-07-31");
    assertThat(obstacle.told(OBSTACLE_OPEN, "2024-12-01")).isEmpty();
  }

  @Test
  void nothingIsTakenFromWhatWasRetracted() {
    Story retracted = three().obstacle("2024-02-01", null).then(new EntryRetracted("id-4", "fel"));

    assertThat(retracted.told(OBSTACLE_OPEN, "2024-12-31")).isEmpty();
  }

  @Test
  void nothingIsThereBeforeTheOpeningWhileClosedOrOfWhatWasWithdrawn() {
    Story story = three().obstacle("2024-01", null).ambition(8, "2023-01-01", null);
    assertThat(story.on("2023-12-31")).isEmpty();
    assertThat(story.on("2024-12-31")).isNotEmpty();

    story.changed(LifecycleKind.CLOSED, "2025-01-01").changed(LifecycleKind.REOPENED, "2025-03-01");
    assertThat(story.on("2025-01-01")).isEmpty();
    assertThat(story.told(OBSTACLE_OPEN, "2025-03-01")).containsExactly("id-4 2025-03-01");

    story.then(new CollaborationWithdrawn("dubblett"));
    assertThat(story.on("2024-12-31")).isEmpty();
    assertThat(story.on("2025-03-01")).isEmpty();
  }
}
