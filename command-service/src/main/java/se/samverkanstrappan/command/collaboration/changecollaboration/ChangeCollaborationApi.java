package se.samverkanstrappan.command.collaboration.changecollaboration;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.collaboration.profile.ProfileDraft;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.CommandEndpoint;
import se.samverkanstrappan.command.http.IfMatch;
import se.samverkanstrappan.command.http.WriteAnswer;

@RestController
class ChangeCollaborationApi {
  private final CommandEndpoint commands;

  ChangeCollaborationApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PutMapping("/api/v1/collaborations/{id}")
  ResponseEntity<WriteAnswer> change(
      @PathVariable String id, @Body ProfileDraft request, IfMatch ifMatch) {
    return commands.change(new ChangeCollaboration(id, request), ifMatch);
  }
}
