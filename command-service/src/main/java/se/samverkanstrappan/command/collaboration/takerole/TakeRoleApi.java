package se.samverkanstrappan.command.collaboration.takerole;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.collaboration.entry.AddEntry;
import se.samverkanstrappan.command.collaboration.entry.RoleDraft;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.CommandEndpoint;
import se.samverkanstrappan.command.http.Ids;
import se.samverkanstrappan.command.http.IfMatch;
import se.samverkanstrappan.command.http.WriteAnswer;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;

@RestController
class TakeRoleApi {
  private final CommandEndpoint commands;

  TakeRoleApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PostMapping("/api/v1/collaborations/{id}/roles")
  ResponseEntity<WriteAnswer> take(
      @PathVariable String id, @Body Request request, IfMatch ifMatch) {
    RoleDraft draft =
        new RoleDraft(request.actor(), request.role(), request.from(), request.until());
    return commands.create(
        new AddEntry(id, Ids.orNew(request.id()), draft), ifMatch, "collaborations", id);
  }

  record Request(
      @Nullable String id,
      @Nullable String actor,
      @Nullable Role role,
      @Nullable PartialDate from,
      @Nullable PartialDate until) {}
}
