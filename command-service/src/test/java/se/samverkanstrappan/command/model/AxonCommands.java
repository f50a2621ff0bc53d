package se.samverkanstrappan.command.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.actor.profile.ActorDraft;
import se.samverkanstrappan.command.actor.registeractor.RegisterActor;
import se.samverkanstrappan.command.aggregate.AggregateCommand;
import se.samverkanstrappan.command.collaboration.changecollaboration.ChangeCollaboration;
import se.samverkanstrappan.command.collaboration.changelifecycle.ChangeLifecycle;
import se.samverkanstrappan.command.collaboration.endrole.EndRole;
import se.samverkanstrappan.command.collaboration.entry.AddEntry;
import se.samverkanstrappan.command.collaboration.entry.AmbitionDraft;
import se.samverkanstrappan.command.collaboration.entry.AmendEntry;
import se.samverkanstrappan.command.collaboration.entry.AttendanceDraft;
import se.samverkanstrappan.command.collaboration.entry.EntryDraft;
import se.samverkanstrappan.command.collaboration.entry.EvidenceDraft;
import se.samverkanstrappan.command.collaboration.entry.InteractionDraft;
import se.samverkanstrappan.command.collaboration.entry.Kinds;
import se.samverkanstrappan.command.collaboration.entry.LifecycleDraft;
import se.samverkanstrappan.command.collaboration.entry.LinkDraft;
import se.samverkanstrappan.command.collaboration.entry.MandateDraft;
import se.samverkanstrappan.command.collaboration.entry.ObstacleDraft;
import se.samverkanstrappan.command.collaboration.entry.PerceptionDraft;
import se.samverkanstrappan.command.collaboration.entry.RetractEntry;
import se.samverkanstrappan.command.collaboration.entry.RoleDraft;
import se.samverkanstrappan.command.collaboration.entry.StateEntry;
import se.samverkanstrappan.command.collaboration.entry.StayDraft;
import se.samverkanstrappan.command.collaboration.leavecollaboration.LeaveCollaboration;
import se.samverkanstrappan.command.collaboration.opencollaboration.OpenCollaboration;
import se.samverkanstrappan.command.collaboration.profile.ProfileDraft;
import se.samverkanstrappan.command.collaboration.resolveobstacle.ResolveObstacle;
import se.samverkanstrappan.command.collaboration.transferownership.TransferOwnership;
import se.samverkanstrappan.command.collaboration.withdrawcollaboration.WithdrawCollaboration;
import se.samverkanstrappan.events.vocabulary.ActorKind;

/** The same requests in the words of the service. */
final class AxonCommands {
  private AxonCommands() {}

  static AggregateCommand of(Command command) {
    return switch (command) {
      case Command.Register register -> register(register.id(), register.name(), List.of());
      case Command.Open open ->
          new OpenCollaboration(open.id(), profile(open.fields()), open.owner());
      case Command.Create create -> AxonAssignments.of(create);
      case Command.ToAssignment to -> AxonAssignments.of(to);
      case Command.ToCollaboration to -> of(to);
    };
  }

  static RegisterActor register(String id, @Nullable String name, List<String> aliases) {
    return new RegisterActor(
        id,
        new ActorDraft(
            ActorKind.ASSOCIATION, name, null, null, null, null, null, aliases, null, null, null));
  }

  private static ProfileDraft profile(Command.Fields fields) {
    return new ProfileDraft(
        fields.title(),
        fields.purpose(),
        fields.openedOn(),
        fields.endsOn(),
        fields.form(),
        fields.areas(),
        fields.counties());
  }

  private static AggregateCommand of(Command.ToCollaboration command) {
    String to = command.collaboration();
    return switch (command) {
      case Command.Change change -> new ChangeCollaboration(to, profile(change.fields()));
      case Command.Transfer transfer ->
          new TransferOwnership(to, transfer.owner(), transfer.reason());
      case Command.Withdraw withdraw -> new WithdrawCollaboration(to, withdraw.reason());
      case Command.State state -> state(state);
      case Command.Leave leave -> new LeaveCollaboration(to, leave.actor(), leave.leftOn());
      case Command.EndRole end -> new EndRole(to, end.actor(), end.role(), end.until());
      case Command.Resolve resolve ->
          new ResolveObstacle(to, resolve.id(), resolve.resolvedOn(), resolve.resolution());
      case Command.Amend amend ->
          new AmendEntry(
              to,
              amend.id(),
              amend.draft() instanceof Draft.OfInteraction ? Kinds.INTERACTIONS : Kinds.OTHERS,
              kind -> draft(amend.draft()),
              amend.reason());
      case Command.Retract retract ->
          new RetractEntry(
              to,
              retract.id(),
              retract.interaction() ? Kinds.INTERACTIONS : Kinds.OTHERS,
              retract.reason());
    };
  }

  private static AggregateCommand state(Command.State command) {
    AddEntry add = new AddEntry(command.collaboration(), command.id(), draft(command.draft()));
    return switch (add.draft()) {
      case LifecycleDraft change ->
          new ChangeLifecycle(command.collaboration(), command.id(), change);
      case MandateDraft mandate ->
          new StateEntry(command.collaboration(), "" + mandate.actor(), add);
      case PerceptionDraft perception ->
          new StateEntry(command.collaboration(), "" + perception.actor(), add);
      default -> add;
    };
  }

  private static EntryDraft draft(Draft draft) {
    return switch (draft) {
      case Draft.OfStay of -> new StayDraft(of.actor(), of.joinedOn(), of.leftOn());
      case Draft.OfRole of -> new RoleDraft(of.actor(), of.role(), of.from(), of.until());
      case Draft.OfMandate of -> new MandateDraft(of.actor(), of.mandate(), of.from(), of.note());
      case Draft.OfPerception of ->
          new PerceptionDraft(of.actor(), of.date(), of.perceived(), of.desired(), of.comment());
      case Draft.OfAmbition of -> new AmbitionDraft(of.step(), of.by(), of.actorKind());
      case Draft.OfObstacle of ->
          new ObstacleDraft(
              of.kind(), of.raisedOn(), of.description(), of.resolvedOn(), of.resolution());
      case Draft.OfLink of -> new LinkDraft(of.assignment(), of.task(), of.from(), of.until());
      case Draft.OfLifecycle of -> new LifecycleDraft(of.kind(), of.date(), of.reason());
      case Draft.OfInteraction of -> interaction(of);
    };
  }

  private static InteractionDraft interaction(Draft.OfInteraction of) {
    return new InteractionDraft(
        of.date(),
        of.estimated(),
        of.form(),
        of.observations(),
        of.participants() == null
            ? null
            : of.participants().stream()
                .map(each -> new AttendanceDraft(each.actor(), each.part(), each.people()))
                .toList(),
        of.summary(),
        of.outcome(),
        of.evidence() == null
            ? null
            : of.evidence().stream()
                .map(each -> new EvidenceDraft(each.label(), each.url()))
                .toList());
  }
}
