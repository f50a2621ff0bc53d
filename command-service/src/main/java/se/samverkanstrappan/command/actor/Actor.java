package se.samverkanstrappan.command.actor;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.actor.changeactor.ChangeActor;
import se.samverkanstrappan.command.actor.registeractor.RegisterActor;
import se.samverkanstrappan.command.aggregate.AggregateCommand;
import se.samverkanstrappan.command.aggregate.Asker;
import se.samverkanstrappan.command.aggregate.Receipt;
import se.samverkanstrappan.command.aggregate.RecordedAggregate;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.directory.Successors;
import se.samverkanstrappan.command.rules.IdTaken;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.actor.ActorEvent;
import se.samverkanstrappan.events.actor.ActorProfile;

/** An organisation, or a named group of them, in the register. */
@Aggregate(
    type = "actor",
    snapshotTriggerDefinition = "everyTwoHundredEvents",
    cache = "freshAggregates")
class Actor extends RecordedAggregate {
  private @Nullable ActorProfile profile;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt decide(RegisterActor command, ActorDirectory actors, Clock clock) {
    if (!isNew()) {
      throw new IdTaken("/id", command.actor());
    }
    begin(command.stream());
    return record(command.actor(), List.of(command.decide(actors)), clock);
  }

  @CommandHandler
  Receipt decide(ChangeActor command, ActorDirectory actors, Successors successors, Clock clock) {
    return record(command.actor(), command.decide(profile(), actors, successors), clock);
  }

  /** The register is kept by administrators alone. */
  @Override
  protected boolean permits(AggregateCommand command, Asker asker) {
    return false;
  }

  @Override
  protected void evolve(DomainEvent event) {
    if (event instanceof ActorEvent known) {
      profile = known.profile();
    }
  }

  static Actor restored(Recorded recorded, ActorProfile profile) {
    Actor actor = new Actor();
    actor.restore(recorded);
    actor.profile = profile;
    return actor;
  }

  /** There from the first event on. */
  ActorProfile profile() {
    return Objects.requireNonNull(profile);
  }
}
