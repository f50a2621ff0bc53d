package se.samverkanstrappan.command.collaboration;

import java.util.Objects;
import java.util.stream.Stream;
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
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * Who may ask what of a collaboration.
 *
 * <ul>
 *   <li>A process owner opens collaborations for its own organisation and does everything in those
 *       that its organisation owns, by imports too.
 *   <li>A process owner of a participant logs interactions and obstacles and corrects them, and
 *       tells the roles, the mandate and the views of its own organisation.
 *   <li>A manager sets ambitions where its organisation owns or takes part.
 * </ul>
 *
 * <p>A participant is who has a stay in it that was not taken back and has not ended. Who has left
 * may still add what was on a day of its stay, as a meeting that was not logged in time, and set
 * right, end or take back what it said of its own role, mandate and view; nothing else.
 */
record CollaborationPermissions(CollaborationState state, Asker asker) {
  boolean permit(AggregateCommand command) {
    if (command instanceof OpenCollaboration opening) {
      return asker.is(Role.PROCESS_OWNER) && asker.means(opening.owner());
    }
    boolean owner = asker.actsFor(state.owner());
    if (owner && asker.is(Role.PROCESS_OWNER)) {
      return true;
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
      case EndRole ending -> speaksFor(ending.actor());
      case ResolveObstacle resolving -> speaks() && wasIn(resolving.resolvedOn());
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
      case InteractionDraft it -> speaks() && wasIn(it.date());
      case ObstacleDraft it -> speaks() && wasIn(it.raisedOn());
      case RoleDraft it -> speaksFor(it.actor()) && wasIn(it.from());
      case MandateDraft it -> speaksFor(it.actor()) && wasIn(it.from());
      case PerceptionDraft it -> speaksFor(it.actor()) && wasIn(it.date());
      case AmbitionDraft it -> asker.is(Role.MANAGER) && isIn();
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
            || staysItsOwn(amending.draft().apply(standing.kind())));
  }

  private static boolean isToldByItsActor(EntryKind kind) {
    return kind == EntryKind.ROLE || kind == EntryKind.MANDATE || kind == EntryKind.PERCEPTION;
  }

  private boolean staysItsOwn(EntryDraft draft) {
    return switch (draft) {
      case RoleDraft it -> speaksFor(it.actor());
      case MandateDraft it -> speaksFor(it.actor());
      case PerceptionDraft it -> speaksFor(it.actor());
      default -> false;
    };
  }

  /** That there is no such entry is told elsewhere. */
  private boolean permitCorrecting(@Nullable Kept standing) {
    return standing == null
        || switch (standing.kind()) {
          case INTERACTION, OBSTACLE -> speaks() && isIn();
          case ROLE, MANDATE, PERCEPTION ->
              speaks() && standing.who().stream().allMatch(asker::actsFor);
          case AMBITION -> asker.is(Role.MANAGER) && isIn();
          case STAY, LINK, LIFECYCLE -> false;
        };
  }

  /** Whether it tells of its organisation's part in the process. */
  private boolean speaks() {
    return asker.is(Role.PROCESS_OWNER);
  }

  private boolean speaksFor(@Nullable String actor) {
    return speaks() && asker.means(actor);
  }

  private boolean takesPart() {
    return stays().findAny().isPresent();
  }

  /** Whether it owns it, or takes part without having left. */
  private boolean isIn() {
    return asker.actsFor(state.owner()) || stays().anyMatch(stay -> stay.until() == null);
  }

  /** Whether it is in it, or was on that day; of which day it is may be told by half only. */
  private boolean wasIn(@Nullable PartialDate day) {
    return isIn() || day != null && stays().anyMatch(stay -> state.holds(stay, day));
  }

  private Stream<Kept> stays() {
    String organisation = asker.organisation();
    return organisation == null
        ? Stream.of()
        : state.entries().ids(EntryKind.STAY, organisation).stream()
            .map(state.entries()::get)
            .filter(Objects::nonNull)
            .filter(stay -> !stay.retracted());
  }
}
