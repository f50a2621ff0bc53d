package se.samverkanstrappan.command.collaboration.retractinteraction;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.collaboration.entry.RetractEntry;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.CommandEndpoint;
import se.samverkanstrappan.command.http.IfMatch;
import se.samverkanstrappan.command.http.WriteAnswer;

@RestController
class RetractInteractionApi {
  private final CommandEndpoint commands;

  RetractInteractionApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PostMapping("/api/v1/collaborations/{id}/interactions/{interaction}/retract")
  ResponseEntity<WriteAnswer> retract(
      @PathVariable String id,
      @PathVariable String interaction,
      @Body Request request,
      IfMatch ifMatch) {
    return commands.change(RetractEntry.interaction(id, interaction, request.reason()), ifMatch);
  }

  record Request(@Nullable String reason) {}
}
