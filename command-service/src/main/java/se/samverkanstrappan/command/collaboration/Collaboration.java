package se.samverkanstrappan.command.collaboration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import se.samverkanstrappan.command.aggregate.AggregateCommand;
import se.samverkanstrappan.command.aggregate.Asker;
import se.samverkanstrappan.command.aggregate.Receipt;
import se.samverkanstrappan.command.aggregate.RecordedAggregate;
import se.samverkanstrappan.command.collaboration.changecollaboration.ChangeCollaboration;
import se.samverkanstrappan.command.collaboration.changelifecycle.ChangeLifecycle;
import se.samverkanstrappan.command.collaboration.endrole.EndRole;
import se.samverkanstrappan.command.collaboration.entry.AddEntry;
import se.samverkanstrappan.command.collaboration.entry.AmendEntry;
import se.samverkanstrappan.command.collaboration.entry.RetractEntry;
import se.samverkanstrappan.command.collaboration.entry.StateEntry;
import se.samverkanstrappan.command.collaboration.importentries.ImportEntries;
import se.samverkanstrappan.command.collaboration.importentries.Imported;
import se.samverkanstrappan.command.collaboration.leavecollaboration.LeaveCollaboration;
import se.samverkanstrappan.command.collaboration.opencollaboration.OpenCollaboration;
import se.samverkanstrappan.command.collaboration.resolveobstacle.ResolveObstacle;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.collaboration.transferownership.TransferOwnership;
import se.samverkanstrappan.command.collaboration.withdrawcollaboration.WithdrawCollaboration;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.directory.AssignmentDirectory;
import se.samverkanstrappan.command.rules.IdTaken;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.EntryEvent;
import se.samverkanstrappan.events.collaboration.EntryStated;

/**
 * A process in which actors take part: what can be asked of it, each decided in its own package.
 */
@Aggregate(
    type = "collaboration",
    snapshotTriggerDefinition = "everyTwoHundredEvents",
    cache = "freshAggregates")
class Collaboration extends RecordedAggregate {
  private final CollaborationState state;

  Collaboration() {
    this(new CollaborationState());
  }

  Collaboration(CollaborationState state) {
    this.state = state;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt decide(
      OpenCollaboration command, ActorDirectory actors, AssignmentDirectory tasks, Clock clock) {
    if (!isNew()) {
      throw new IdTaken("/id", command.collaboration());
    }
    begin(command.stream());
    return record(
        command.collaboration(), List.of(command.decide(around(actors, tasks, clock))), clock);
  }

  @CommandHandler
  Receipt decide(
      ChangeCollaboration command, ActorDirectory actors, AssignmentDirectory tasks, Clock clock) {
    Surroundings around = around(actors, tasks, clock);
    return record(command.collaboration(), command.decide(state, around), clock);
  }

  @CommandHandler
  Receipt decide(
      TransferOwnership command, ActorDirectory actors, AssignmentDirectory tasks, Clock clock) {
    Surroundings around = around(actors, tasks, clock);
    return record(command.collaboration(), List.of(command.decide(state, around)), clock);
  }

  @CommandHandler
  Receipt decide(WithdrawCollaboration command, Clock clock) {
    return record(command.collaboration(), List.of(command.decide(state)), clock);
  }

  @CommandHandler
  Receipt decide(AddEntry command, ActorDirectory actors, AssignmentDirectory tasks, Clock clock) {
    return recorded(command.decide(state, around(actors, tasks, clock)), clock);
  }

  @CommandHandler
  Receipt decide(
      ChangeLifecycle command, ActorDirectory actors, AssignmentDirectory tasks, Clock clock) {
    return recorded(command.decide(state, around(actors, tasks, clock)), clock);
  }

  @CommandHandler
  Receipt decide(
      StateEntry command, ActorDirectory actors, AssignmentDirectory tasks, Clock clock) {
    Optional<String> said = command.saidAlready(state, around(actors, tasks, clock));
    return said.isPresent()
        ? record(said.get(), List.of(), clock)
        : decide(command.addition(), actors, tasks, clock);
  }

  @CommandHandler
  Receipt decide(
      LeaveCollaboration command, ActorDirectory actors, AssignmentDirectory tasks, Clock clock) {
    return recorded(command.decide(state, around(actors, tasks, clock)), clock);
  }

  @CommandHandler
  Receipt decide(EndRole command, ActorDirectory actors, AssignmentDirectory tasks, Clock clock) {
    return recorded(command.decide(state, around(actors, tasks, clock)), clock);
  }

  @CommandHandler
  Receipt decide(
      ResolveObstacle command, ActorDirectory actors, AssignmentDirectory tasks, Clock clock) {
    return recorded(command.decide(state, around(actors, tasks, clock)), clock);
  }

  @CommandHandler
  Receipt decide(
      AmendEntry command, ActorDirectory actors, AssignmentDirectory tasks, Clock clock) {
    return record(command.id(), command.decide(state, around(actors, tasks, clock)), clock);
  }

  @CommandHandler
  Receipt decide(
      RetractEntry command, ActorDirectory actors, AssignmentDirectory tasks, Clock clock) {
    return recorded(command.decide(state, around(actors, tasks, clock)), clock);
  }

  @CommandHandler
  Imported decide(
      ImportEntries command, ActorDirectory actors, AssignmentDirectory tasks, Clock clock) {
    List<EntryStated> added = command.decide(state, around(actors, tasks, clock));
    record(command.collaboration(), added, clock);
    return new Imported(added.size(), command.entries().size() - added.size());
  }

  @Override
  protected boolean permits(AggregateCommand command, Asker asker) {
    return new CollaborationPermissions(state, asker).permit(command);
  }

  @Override
  protected void evolve(DomainEvent event) {
    if (event instanceof CollaborationEvent known) {
      state.apply(known);
    }
  }

  static Collaboration restored(Recorded recorded, CollaborationState state) {
    Collaboration collaboration = new Collaboration(state);
    collaboration.restore(recorded);
    return collaboration;
  }

  CollaborationState state() {
    return state;
  }

  private Receipt recorded(EntryEvent event, Clock clock) {
    return record(event.id(), List.of(event), clock);
  }

  private static Surroundings around(
      ActorDirectory actors, AssignmentDirectory tasks, Clock clock) {
    return new Surroundings(actors, tasks, LocalDate.now(clock));
  }
}
