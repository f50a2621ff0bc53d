package se.samverkanstrappan.command.directory;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.command.eventstore.Streams;
import se.samverkanstrappan.events.actor.ActorEvent;

/** Keeps the directory in step with the register, in the transaction of each actor's events. */
@Component
@ProcessingGroup(DirectoryKeeper.GROUP)
class DirectoryKeeper {
  static final String GROUP = "actor-directory";

  private final JdbcActorDirectory directory;

  DirectoryKeeper(JdbcActorDirectory directory) {
    this.directory = directory;
  }

  @EventHandler
  void on(ActorEvent event, DomainEventMessage<?> message) {
    String actor = Streams.idOf(message.getAggregateIdentifier());
    List<String> codes = new ArrayList<>(event.profile().aliases());
    codes.add(actor);
    directory.replace(actor, codes);
  }
}
