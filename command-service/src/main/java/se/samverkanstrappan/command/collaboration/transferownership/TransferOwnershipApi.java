package se.samverkanstrappan.command.collaboration.transferownership;

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
class TransferOwnershipApi {
  private final CommandEndpoint commands;

  TransferOwnershipApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PostMapping("/api/v1/collaborations/{id}/transfer")
  ResponseEntity<WriteAnswer> transfer(
      @PathVariable String id, @Body Request request, IfMatch ifMatch) {
    return commands.change(new TransferOwnership(id, request.owner(), request.reason()), ifMatch);
  }

  record Request(@Nullable String owner, @Nullable String reason) {}
}
