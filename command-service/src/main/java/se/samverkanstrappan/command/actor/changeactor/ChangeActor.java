package se.samverkanstrappan.command.actor.changeactor;

import java.util.List;
import se.samverkanstrappan.command.actor.profile.ActorCommand;
import se.samverkanstrappan.command.actor.profile.ActorDraft;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.actor.ActorChanged;
import se.samverkanstrappan.events.actor.ActorProfile;

/** Replace the register's facts on an actor; what is left out is cleared. */
public record ChangeActor(String actor, ActorDraft draft) implements ActorCommand {
  /** What happens where every rule is kept; nothing where nothing changes. */
  public List<ActorChanged> decide(ActorProfile present, ActorDirectory actors) {
    ActorProfile changed = draft.judge(new Violations(), actor, actors);
    return changed.equals(present) ? List.of() : List.of(new ActorChanged(changed));
  }
}
