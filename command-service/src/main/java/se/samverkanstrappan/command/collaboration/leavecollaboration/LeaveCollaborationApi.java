package se.samverkanstrappan.command.collaboration.leavecollaboration;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.CommandEndpoint;
import se.samverkanstrappan.command.http.IfMatch;
import se.samverkanstrappan.command.http.WriteAnswer;
import se.samverkanstrappan.events.vocabulary.PartialDate;

@RestController
class LeaveCollaborationApi {
  private final CommandEndpoint commands;

  LeaveCollaborationApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PostMapping("/api/v1/collaborations/{id}/participants/{actor}/leave")
  ResponseEntity<WriteAnswer> leave(
      @PathVariable String id, @PathVariable String actor, @Body Request request, IfMatch ifMatch) {
    return commands.change(new LeaveCollaboration(id, actor, request.leftOn()), ifMatch);
  }

  record Request(@Nullable PartialDate leftOn) {}
}
