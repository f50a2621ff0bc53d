package se.samverkanstrappan.command.actor.registeractor;

import se.samverkanstrappan.command.actor.profile.ActorCommand;
import se.samverkanstrappan.command.actor.profile.ActorDraft;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.rules.IdTaken;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.actor.ActorRegistered;

/** Enter an actor into the register. */
public record RegisterActor(String actor, ActorDraft draft) implements ActorCommand {
  /** What happens where every rule is kept. */
  public ActorRegistered decide(ActorDirectory actors) {
    if (actors.resolve(actor) != null) {
      throw new IdTaken("/id", actor);
    }
    Violations violations = new Violations();
    violations.id("/id", actor);
    return new ActorRegistered(draft.judge(violations, actor, actors));
  }
}
