package se.samverkanstrappan.command.collaboration;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.command.aggregate.AggregateCommand;
import se.samverkanstrappan.command.aggregate.Asker;
import se.samverkanstrappan.command.collaboration.changecollaboration.ChangeCollaboration;
import se.samverkanstrappan.command.collaboration.changelifecycle.ChangeLifecycle;
import se.samverkanstrappan.command.collaboration.endrole.EndRole;
import se.samverkanstrappan.command.collaboration.entry.AddEntry;
import se.samverkanstrappan.command.collaboration.entry.AmbitionDraft;
import se.samverkanstrappan.command.collaboration.entry.AmendEntry;
import se.samverkanstrappan.command.collaboration.entry.EntryDraft;
import se.samverkanstrappan.command.collaboration.entry.InteractionDraft;
import se.samverkanstrappan.command.collaboration.entry.LifecycleDraft;
import se.samverkanstrappan.command.collaboration.entry.LinkDraft;
import se.samverkanstrappan.command.collaboration.entry.MandateDraft;
import se.samverkanstrappan.command.collaboration.entry.ObstacleDraft;
import se.samverkanstrappan.command.collaboration.entry.PerceptionDraft;
import se.samverkanstrappan.command.collaboration.entry.RetractEntry;
import se.samverkanstrappan.command.collaboration.entry.RoleDraft;
import se.samverkanstrappan.command.collaboration.entry.StateEntry;
import se.samverkanstrappan.command.collaboration.entry.StayDraft;
import se.samverkanstrappan.command.collaboration.importentries.ImportEntries;
import se.samverkanstrappan.command.collaboration.leavecollaboration.LeaveCollaboration;
import se.samverkanstrappan.command.collaboration.opencollaboration.OpenCollaboration;
import se.samverkanstrappan.command.collaboration.resolveobstacle.ResolveObstacle;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.EntryKind;
import se.samverkanstrappan.command.collaboration.state.Kept;
import se.samverkanstrappan.command.collaboration.transferownership.TransferOwnership;
import se.samverkanstrappan.command.collaboration.withdrawcollaboration.WithdrawCollaboration;

/**
 * Who may ask what of a collaboration.
 *
 * <ul>
 *   <li>A process owner opens collaborations for its own organisation and does everything in those
 *       that its organisation owns.
 *   <li>A process owner of a participant logs interactions and obstacles and corrects them, and
 *       tells the roles, the mandate and the views of its own organisation.
 *   <li>A manager sets ambitions where its organisation owns or takes part.
 * </ul>
 *
 * <p>A participant is who has a stay in it that was not taken back, of whatever days: who has left
 * may still set right what it said.
 */
record CollaborationPermissions(CollaborationState state, Asker asker) {
  boolean permit(AggregateCommand command) {
    if (command instanceof OpenCollaboration opening) {
      return asker.is(Role.PROCESS_OWNER) && asker.means(opening.owner());
    }
    boolean owner = asker.actsFor(state.owner());
    if (owner && asker.is(Role.PROCESS_OWNER)) {
      return !(command instanceof ImportEntries);
    }
    return (owner || takesPart()) && permitPart(command);
  }

  /** To those who own it, but as managers, and to those who take part in it. */
  private boolean permitPart(AggregateCommand command) {
    return switch (command) {
      case AddEntry addition -> permit(addition.draft());
      case StateEntry stating -> permit(stating.addition().draft());
      case AmendEntry amending -> permit(amending);
      case RetractEntry retracting -> permitCorrecting(state.entries().get(retracting.id()));
      case EndRole ending -> speaks() && asker.means(ending.actor());
      case ResolveObstacle resolving -> speaks();
      case ChangeCollaboration change -> false;
      case ChangeLifecycle change -> false;
      case TransferOwnership transfer -> false;
      case WithdrawCollaboration withdrawal -> false;
      case LeaveCollaboration leaving -> false;
      case ImportEntries entries -> false;
      default -> throw new IllegalStateException("nobody said who may " + command.getClass());
    };
  }

  private boolean permit(EntryDraft draft) {
    return switch (draft) {
      case InteractionDraft it -> speaks();
      case ObstacleDraft it -> speaks();
      case RoleDraft it -> speaks() && asker.means(it.actor());
      case MandateDraft it -> speaks() && asker.means(it.actor());
      case PerceptionDraft it -> speaks() && asker.means(it.actor());
      case AmbitionDraft it -> asker.is(Role.MANAGER);
      case StayDraft it -> false;
      case LinkDraft it -> false;
      case LifecycleDraft it -> false;
    };
  }

  /** What is its own may not be made another's either. */
  private boolean permit(AmendEntry amending) {
    Kept standing = state.entries().get(amending.id());
    return permitCorrecting(standing)
        && (standing == null
            || !isToldByItsActor(standing.kind())
            || permit(amending.draft().apply(standing.kind())));
  }

  private static boolean isToldByItsActor(EntryKind kind) {
    return kind == EntryKind.ROLE || kind == EntryKind.MANDATE || kind == EntryKind.PERCEPTION;
  }

  /** As whoever could have added it; that there is no such entry is told elsewhere. */
  private boolean permitCorrecting(@Nullable Kept standing) {
    return standing == null
        || switch (standing.kind()) {
          case INTERACTION, OBSTACLE -> speaks();
          case ROLE, MANDATE, PERCEPTION ->
              speaks() && standing.who().stream().allMatch(asker::actsFor);
          case AMBITION -> asker.is(Role.MANAGER);
          case STAY, LINK, LIFECYCLE -> false;
        };
  }

  /** Whether it tells of its organisation's part in the process. */
  private boolean speaks() {
    return asker.is(Role.PROCESS_OWNER);
  }

  private boolean takesPart() {
    String organisation = asker.organisation();
    return organisation != null
        && state.entries().ids(EntryKind.STAY, organisation).stream()
            .map(state.entries()::get)
            .anyMatch(stay -> stay != null && !stay.retracted());
  }
}
