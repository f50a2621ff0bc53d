package se.samverkanstrappan.command.collaboration.retractentry;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.collaboration.entry.Kinds;
import se.samverkanstrappan.command.collaboration.entry.RetractEntry;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.CommandEndpoint;
import se.samverkanstrappan.command.http.IfMatch;
import se.samverkanstrappan.command.http.WriteAnswer;

@RestController
class RetractEntryApi {
  private final CommandEndpoint commands;

  RetractEntryApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PostMapping("/api/v1/collaborations/{id}/entries/{entry}/retract")
  ResponseEntity<WriteAnswer> retract(
      @PathVariable String id, @PathVariable String entry, @Body Request request, IfMatch ifMatch) {
    return commands.change(new RetractEntry(id, entry, Kinds.OTHERS, request.reason()), ifMatch);
  }

  record Request(@Nullable String reason) {}
}
