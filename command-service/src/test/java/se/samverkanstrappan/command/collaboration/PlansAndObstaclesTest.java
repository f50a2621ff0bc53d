package se.samverkanstrappan.command.collaboration;

import static se.samverkanstrappan.command.collaboration.Given.date;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkanstrappan.command.collaboration.entry.AddEntry;
import se.samverkanstrappan.command.collaboration.entry.AmbitionDraft;
import se.samverkanstrappan.command.collaboration.entry.AmendEntry;
import se.samverkanstrappan.command.collaboration.entry.Kinds;
import se.samverkanstrappan.command.collaboration.entry.LinkDraft;
import se.samverkanstrappan.command.collaboration.entry.ObstacleDraft;
import se.samverkanstrappan.command.collaboration.resolveobstacle.ResolveObstacle;
import se.samverkanstrappan.command.rules.UnknownId;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.AmbitionSet;
import se.samverkanstrappan.events.collaboration.AssignmentLinked;
import se.samverkanstrappan.events.collaboration.EntryAmended;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.ObstacleRaised;
import se.samverkanstrappan.events.collaboration.ObstacleResolved;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;

/** Ambitions, obstacles and links to assignments. */
class PlansAndObstaclesTest {
  private static AddEntry obstacle(
      String raisedOn, @Nullable String resolvedOn, @Nullable String resolution) {
    return new AddEntry(
        "collab",
        "new",
        new ObstacleDraft(
            ObstacleKind.GOAL_CONFLICT,
            date(raisedOn),
            "Description",
            resolvedOn == null ? null : date(resolvedOn),
            resolution));
  }

  private static AddEntry link(
      String assignment, String task, String from, @Nullable String until) {
    return new AddEntry(
        "collab",
        "new",
        new LinkDraft(assignment, task, date(from), until == null ? null : date(until)));
  }

  private static Given raised() {
    return Given.opened("2024")
        .event(
            new ObstacleRaised(
                "o", new Obstacle(ObstacleKind.OTHER, date("2025"), "Description", null, null)));
  }

  private static ResolveObstacle resolve(String id, String on, @Nullable String how) {
    return new ResolveObstacle("collab", id, date(on), how);
  }

  @Test
  void anAmbitionMayLieAhead() {
    Given.opened("2024")
        .when(new AddEntry("collab", "new", new AmbitionDraft(6, date("2040"), ActorKind.REGION)))
        .happens(new AmbitionSet("new", new Ambition(6, date("2040"), ActorKind.REGION)));
  }

  @Test
  void anAmbitionIsAStepOfTheLadderByADate() {
    Given.opened("2024")
        .when(new AddEntry("collab", "new", new AmbitionDraft(9, null, null)))
        .isRefusedAt("/step", "/by");
    Given.opened("2024")
        .when(new AddEntry("collab", "new", new AmbitionDraft(null, date("2030"), null)))
        .isRefusedAt("/step");
  }

  @Test
  void anObstacleIsRaisedAndMayBeResolvedTheSameYear() {
    Given.opened("2024")
        .when(obstacle("2025", "2025", "How"))
        .happens(
            new ObstacleRaised(
                "new",
                new Obstacle(
                    ObstacleKind.GOAL_CONFLICT, date("2025"), "Description", date("2025"), "How")));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-12-31,,,/raisedOn",
    "2026-03-16,,,/raisedOn",
    "2025-02-01,2025-01-31,,/resolvedOn",
    "2025-02-01,2026-03-16,,/resolvedOn",
    "2025-02-01,,How,/resolution"
  })
  void anObstacleIsJudgedByItsDates(
      String raisedOn, @Nullable String resolvedOn, @Nullable String how, String pointer) {
    Given.opened("2024").when(obstacle(raisedOn, resolvedOn, how)).isRefusedAt(pointer);
  }

  @Test
  void anObstacleIsResolvedOnce() {
    raised()
        .when(resolve("o", "2025-01-01", "How"))
        .happens(new ObstacleResolved("o", date("2025-01-01"), "How"));
    raised()
        .event(new ObstacleResolved("o", date("2025-06"), null))
        .when(resolve("o", "2025-07", null))
        .isRefusedAt("");
    raised()
        .event(new EntryRetracted("o", "wrong"))
        .when(resolve("o", "2025-07", null))
        .isRefusedAt("");
  }

  @Test
  void anObstacleIsNotResolvedBeforeItWasRaisedNorInTheFuture() {
    raised().when(resolve("o", "2024-12-31", null)).isRefusedAt("/resolvedOn");
    raised().when(resolve("o", "2026-04", null)).isRefusedAt("/resolvedOn");
    raised()
        .when(new ResolveObstacle("collab", "o", null, " "))
        .isRefusedAt("/resolvedOn", "/resolution");
  }

  @Test
  void whatIsNoObstacleIsNotFound() {
    raised().when(resolve("x", "2025-06", null)).fails(UnknownId.class);
    raised().joined("a", "2024").when(resolve("stay-a", "2025-06", null)).fails(UnknownId.class);
  }

  @Test
  void aLinkIsToATaskThatThereIs() {
    Given.opened("2024")
        .when(link("assignment", "task-1", "2024", null))
        .happens(new AssignmentLinked("new", new Link("assignment", "task-1", date("2024"), null)));
    Given.opened("2024").when(link("other", "task-1", "2024", null)).isRefusedAt("/assignment");
    Given.opened("2024").when(link("assignment", "x", "2024", null)).isRefusedAt("/task");
    Given.opened("2024")
        .when(new AddEntry("collab", "new", new LinkDraft(null, null, null, null)))
        .isRefusedAt("/assignment", "/task", "/from");
  }

  @Test
  void linksToOneTaskDoNotOverlap() {
    Given linked =
        Given.opened("2024")
            .event(
                new AssignmentLinked(
                    "l", new Link("assignment", "task-1", date("2025"), date("2026"))));
    linked.when(link("assignment", "task-1", "2026", null)).isAccepted();
    Given.opened("2024")
        .event(
            new AssignmentLinked("l", new Link("assignment", "task-1", date("2025"), date("2026"))))
        .when(link("assignment", "task-1", "2025-12-31", null))
        .isRefusedAt("/from");
    Given.opened("2024")
        .event(
            new AssignmentLinked("l", new Link("assignment", "task-1", date("2025"), date("2026"))))
        .when(link("assignment", "task-2", "2025-12-31", null))
        .isAccepted();
  }

  private static AmendEntry amend(String task, String from, @Nullable String until) {
    LinkDraft draft =
        new LinkDraft("assignment", task, date(from), until == null ? null : date(until));
    return new AmendEntry("collab", "l", Kinds.OTHERS, kind -> draft, "Because");
  }

  /** To task 1 through 2024, and to it again from June 2025 on under the id l. */
  private static Given linked() {
    return Given.opened("2024")
        .event(
            new AssignmentLinked(
                "before", new Link("assignment", "task-1", date("2024"), date("2025"))))
        .event(new AssignmentLinked("l", new Link("assignment", "task-1", date("2025-06"), null)));
  }

  @Test
  void aLinkEndsByBeingAmendedAndMayBeginAgain() {
    linked()
        .when(amend("task-1", "2025-06", "2026-01"))
        .happens(
            new EntryAmended(
                "l",
                new Link("assignment", "task-1", date("2025-06"), date("2026-01")),
                "Because"));
    linked()
        .event(
            new EntryAmended(
                "l", new Link("assignment", "task-1", date("2025-06"), date("2026-01")), "Because"))
        .when(link("assignment", "task-1", "2026-01", null))
        .isAccepted();
  }

  @ParameterizedTest
  @CsvSource({
    "x,2025-06,,/task",
    "task-1,2025-06,2025-06,/until",
    "task-1,2025-06,2025-05-31,/until",
    "task-1,2025-06,2026-03-16,/until",
    "task-1,2026-03-16,,/from",
    "task-1,2023-12-31,,/from",
    "task-1,2024-12-31,,/from"
  })
  void anAmendedLinkIsJudgedAsANewOne(
      String task, String from, @Nullable String until, String pointer) {
    linked().when(amend(task, from, until)).isRefusedAt(pointer);
  }
}
