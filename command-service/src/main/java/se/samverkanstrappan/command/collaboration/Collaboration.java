package se.samverkanstrappan.command.collaboration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import se.samverkanstrappan.command.aggregate.Receipt;
import se.samverkanstrappan.command.aggregate.RecordedAggregate;
import se.samverkanstrappan.command.collaboration.amendinteraction.AmendInteraction;
import se.samverkanstrappan.command.collaboration.changelifecycle.ChangeLifecycle;
import se.samverkanstrappan.command.collaboration.joincollaboration.JoinCollaboration;
import se.samverkanstrappan.command.collaboration.leavecollaboration.LeaveCollaboration;
import se.samverkanstrappan.command.collaboration.loginteraction.LogInteraction;
import se.samverkanstrappan.command.collaboration.opencollaboration.OpenCollaboration;
import se.samverkanstrappan.command.collaboration.retractinteraction.RetractInteraction;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.rules.IdTaken;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;

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
  Receipt decide(OpenCollaboration command, ActorDirectory actors, Clock clock) {
    if (!isNew()) {
      throw new IdTaken("/id", command.collaboration());
    }
    begin(command.stream());
    return record(command.collaboration(), List.of(command.decide(around(actors, clock))), clock);
  }

  @CommandHandler
  Receipt decide(JoinCollaboration command, ActorDirectory actors, Clock clock) {
    return record(command.stay(), command.decide(state, around(actors, clock)), clock);
  }

  @CommandHandler
  Receipt decide(LeaveCollaboration command, ActorDirectory actors, Clock clock) {
    ParticipantLeft left = command.decide(state, around(actors, clock));
    return record(left.id(), List.of(left), clock);
  }

  @CommandHandler
  Receipt decide(LogInteraction command, ActorDirectory actors, Clock clock) {
    InteractionLogged logged = command.decide(state, around(actors, clock));
    return record(logged.id(), List.of(logged), clock);
  }

  @CommandHandler
  Receipt decide(AmendInteraction command, ActorDirectory actors, Clock clock) {
    return record(command.interaction(), command.decide(state, around(actors, clock)), clock);
  }

  @CommandHandler
  Receipt decide(RetractInteraction command, Clock clock) {
    InteractionRetracted retracted = command.decide(state);
    return record(retracted.id(), List.of(retracted), clock);
  }

  @CommandHandler
  Receipt decide(ChangeLifecycle command, ActorDirectory actors, Clock clock) {
    LifecycleChanged changed = command.decide(state, around(actors, clock));
    return record(changed.id(), List.of(changed), clock);
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

  private static Surroundings around(ActorDirectory actors, Clock clock) {
    return new Surroundings(actors, LocalDate.now(clock));
  }
}
