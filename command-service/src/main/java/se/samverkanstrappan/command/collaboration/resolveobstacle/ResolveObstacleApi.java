package se.samverkanstrappan.command.collaboration.resolveobstacle;

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
class ResolveObstacleApi {
  private final CommandEndpoint commands;

  ResolveObstacleApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PostMapping("/api/v1/collaborations/{id}/obstacles/{obstacle}/resolve")
  ResponseEntity<WriteAnswer> resolve(
      @PathVariable String id,
      @PathVariable String obstacle,
      @Body Request request,
      IfMatch ifMatch) {
    return commands.change(
        new ResolveObstacle(id, obstacle, request.resolvedOn(), request.resolution()), ifMatch);
  }

  record Request(@Nullable PartialDate resolvedOn, @Nullable String resolution) {}
}
