package se.samverkanstrappan.command.collaboration.setambition;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.collaboration.entry.AddEntry;
import se.samverkanstrappan.command.collaboration.entry.AmbitionDraft;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.CommandEndpoint;
import se.samverkanstrappan.command.http.Ids;
import se.samverkanstrappan.command.http.IfMatch;
import se.samverkanstrappan.command.http.WriteAnswer;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

@RestController
class SetAmbitionApi {
  private final CommandEndpoint commands;

  SetAmbitionApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PostMapping("/api/v1/collaborations/{id}/ambitions")
  ResponseEntity<WriteAnswer> set(@PathVariable String id, @Body Request request, IfMatch ifMatch) {
    AmbitionDraft draft = new AmbitionDraft(request.step(), request.by(), request.actorKind());
    return commands.create(
        new AddEntry(id, Ids.orNew(request.id()), draft), ifMatch, "collaborations", id);
  }

  record Request(
      @Nullable String id,
      @Nullable Integer step,
      @Nullable PartialDate by,
      @Nullable ActorKind actorKind) {}
}
