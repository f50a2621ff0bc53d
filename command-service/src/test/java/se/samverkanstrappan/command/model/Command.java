package se.samverkanstrappan.command.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;

/** A request as it is sent; ids in the address are there, nothing else is sure to be. */
sealed interface Command {

  /** A command to a collaboration that is there. */
  sealed interface ToCollaboration extends Command {
    String collaboration();
  }

  /** A command to an assignment that is there. */
  sealed interface ToAssignment extends Command {
    String assignment();
  }

  /** A collaboration's own fields. */
  record Fields(
      @Nullable String title,
      @Nullable String purpose,
      @Nullable PartialDate openedOn,
      @Nullable PartialDate endsOn,
      @Nullable CollaborationForm form,
      @Nullable List<Area> areas,
      @Nullable List<String> counties) {}

  record Register(String id, @Nullable String name) implements Command {}

  record Open(String id, @Nullable String owner, Fields fields) implements Command {}

  record Change(String collaboration, Fields fields) implements ToCollaboration {}

  record Transfer(String collaboration, @Nullable String owner, @Nullable String reason)
      implements ToCollaboration {}

  record Withdraw(String collaboration, @Nullable String reason) implements ToCollaboration {}

  /** Says a new entry of any kind. */
  record State(String collaboration, String id, Draft draft) implements ToCollaboration {}

  record Leave(String collaboration, String actor, @Nullable PartialDate leftOn)
      implements ToCollaboration {}

  record EndRole(
      String collaboration,
      @Nullable String actor,
      @Nullable Role role,
      @Nullable PartialDate until)
      implements ToCollaboration {}

  record Resolve(
      String collaboration,
      String id,
      @Nullable PartialDate resolvedOn,
      @Nullable String resolution)
      implements ToCollaboration {}

  /** Interactions are amended under an address of their own, which the draft decides. */
  record Amend(String collaboration, String id, Draft draft, @Nullable String reason)
      implements ToCollaboration {}

  /**
   * @param interaction whether it is sent to the address of interactions
   */
  record Retract(String collaboration, String id, boolean interaction, @Nullable String reason)
      implements ToCollaboration {}

  record Create(String id, AssignmentDraft draft) implements Command {}

  record Replace(String assignment, AssignmentDraft draft) implements ToAssignment {}

  record Submit(
      String assignment, String report, @Nullable PartialDate submittedOn, @Nullable String link)
      implements ToAssignment {}
}
