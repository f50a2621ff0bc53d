package se.samverkanstrappan.command.collaboration.withdrawcollaboration;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.CommandEndpoint;
import se.samverkanstrappan.command.http.IfMatch;
import se.samverkanstrappan.command.http.WriteAnswer;

@RestController
class WithdrawCollaborationApi {
  private final CommandEndpoint commands;

  WithdrawCollaborationApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PostMapping("/api/v1/collaborations/{id}/withdraw")
  ResponseEntity<WriteAnswer> withdraw(
      @PathVariable String id, @Body Request request, IfMatch ifMatch) {
    return commands.change(new WithdrawCollaboration(id, request.reason()), ifMatch);
  }

  record Request(@Nullable String reason) {}
}
