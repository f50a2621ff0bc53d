package se.samverkanstrappan.command.actor.changeactor;

import java.util.List;
import se.samverkanstrappan.command.actor.profile.ActorCommand;
import se.samverkanstrappan.command.actor.profile.ActorDraft;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.directory.Successors;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.actor.ActorChanged;
import se.samverkanstrappan.events.actor.ActorProfile;

/** Replace the register's facts on an actor; what is left out is cleared. */
public record ChangeActor(String actor, ActorDraft draft) implements ActorCommand {
  /** What happens where every rule is kept; nothing where nothing changes. */
  public List<ActorChanged> decide(
      ActorProfile present, ActorDirectory actors, Successors successors) {
    Violations violations = new Violations();
    noRingCloses(violations, present, actors, successors);
    ActorProfile changed = draft.judge(violations, actor, actors);
    return changed.equals(present) ? List.of() : List.of(new ActorChanged(changed));
  }

  /** Only a change can close one: nobody can have named as successor what was not there. */
  private void noRingCloses(
      Violations violations, ActorProfile present, ActorDirectory actors, Successors successors) {
    String meant = draft.successor() == null ? null : actors.resolve(draft.successor());
    violations.addIf(
        meant != null
            && !meant.equals(actor)
            && !meant.equals(present.successor())
            && successors.lead(meant, actor),
        "/successor",
        "leads back to the actor itself");
  }
}
