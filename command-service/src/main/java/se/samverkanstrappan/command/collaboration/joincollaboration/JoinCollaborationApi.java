package se.samverkanstrappan.command.collaboration.joincollaboration;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.collaboration.entry.AddEntry;
import se.samverkanstrappan.command.collaboration.entry.StayDraft;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.CommandEndpoint;
import se.samverkanstrappan.command.http.Ids;
import se.samverkanstrappan.command.http.IfMatch;
import se.samverkanstrappan.command.http.WriteAnswer;
import se.samverkanstrappan.events.vocabulary.PartialDate;

@RestController
class JoinCollaborationApi {
  private final CommandEndpoint commands;

  JoinCollaborationApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PostMapping("/api/v1/collaborations/{id}/participants")
  ResponseEntity<WriteAnswer> join(
      @PathVariable String id, @Body Request request, IfMatch ifMatch) {
    StayDraft draft = new StayDraft(request.actor(), request.joinedOn(), request.leftOn());
    return commands.create(
        new AddEntry(id, Ids.orNew(request.id()), draft), ifMatch, "collaborations", id);
  }

  record Request(
      @Nullable String id,
      @Nullable String actor,
      @Nullable PartialDate joinedOn,
      @Nullable PartialDate leftOn) {}
}
