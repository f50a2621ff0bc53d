package se.samverkanstrappan.command.actor.changeactor;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.actor.profile.ActorDraft;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.CommandEndpoint;
import se.samverkanstrappan.command.http.IfMatch;
import se.samverkanstrappan.command.http.WriteAnswer;
import se.samverkanstrappan.command.rules.UnknownId;

@RestController
class ChangeActorApi {
  private final CommandEndpoint commands;
  private final ActorDirectory actors;

  ChangeActorApi(CommandEndpoint commands, ActorDirectory actors) {
    this.commands = commands;
    this.actors = actors;
  }

  @PutMapping("/api/v1/actors/{id}")
  ResponseEntity<WriteAnswer> change(
      @PathVariable String id, @Body ActorDraft draft, IfMatch ifMatch) {
    String actor = actors.resolve(id);
    if (actor == null) {
      throw new UnknownId("actor", id);
    }
    return commands.change(new ChangeActor(actor, draft), ifMatch);
  }
}
