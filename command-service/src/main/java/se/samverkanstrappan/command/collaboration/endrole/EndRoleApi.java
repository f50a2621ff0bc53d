package se.samverkanstrappan.command.collaboration.endrole;

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
import se.samverkanstrappan.events.vocabulary.Role;

@RestController
class EndRoleApi {
  private final CommandEndpoint commands;

  EndRoleApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PostMapping("/api/v1/collaborations/{id}/roles/end")
  ResponseEntity<WriteAnswer> end(@PathVariable String id, @Body Request request, IfMatch ifMatch) {
    return commands.change(
        new EndRole(id, request.actor(), request.role(), request.until()), ifMatch);
  }

  record Request(@Nullable String actor, @Nullable Role role, @Nullable PartialDate until) {}
}
