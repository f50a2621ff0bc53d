package se.samverkanstrappan.command.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.Part;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;

/** What a request says about an entry; nothing of it is sure to be there. */
sealed interface Draft {

  record OfStay(
      @Nullable String actor, @Nullable PartialDate joinedOn, @Nullable PartialDate leftOn)
      implements Draft {}

  record OfRole(
      @Nullable String actor,
      @Nullable Role role,
      @Nullable PartialDate from,
      @Nullable PartialDate until)
      implements Draft {}

  /** The actor stands in the address of a new one, and in the body of an amendment. */
  record OfMandate(
      @Nullable String actor,
      @Nullable Mandate mandate,
      @Nullable PartialDate from,
      @Nullable String note)
      implements Draft {}

  /** The actor stands in the address of a new one, and in the body of an amendment. */
  record OfPerception(
      @Nullable String actor,
      @Nullable PartialDate date,
      @Nullable Integer perceived,
      @Nullable Integer desired,
      @Nullable String comment)
      implements Draft {}

  record OfAmbition(@Nullable Integer step, @Nullable PartialDate by, @Nullable ActorKind actorKind)
      implements Draft {}

  record OfObstacle(
      @Nullable ObstacleKind kind,
      @Nullable PartialDate raisedOn,
      @Nullable String description,
      @Nullable PartialDate resolvedOn,
      @Nullable String resolution)
      implements Draft {}

  record OfLink(
      @Nullable String assignment,
      @Nullable String task,
      @Nullable PartialDate from,
      @Nullable PartialDate until)
      implements Draft {}

  /**
   * @param reason why it was paused, closed …; an amendment keeps what was said, whatever is here
   */
  record OfLifecycle(
      @Nullable LifecycleKind kind, @Nullable PartialDate date, @Nullable String reason)
      implements Draft {}

  record OfInteraction(
      @Nullable PartialDate date,
      @Nullable Boolean estimated,
      @Nullable InteractionForm form,
      @Nullable List<Observation> observations,
      @Nullable List<Attendee> participants,
      @Nullable String summary,
      @Nullable String outcome,
      @Nullable List<Source> evidence)
      implements Draft {}

  record Attendee(@Nullable String actor, @Nullable Part part, @Nullable Integer people) {}

  record Source(@Nullable String label, @Nullable String url) {}
}
