package se.samverkanstrappan.command.collaboration.raiseobstacle;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.collaboration.entry.AddEntry;
import se.samverkanstrappan.command.collaboration.entry.ObstacleDraft;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.CommandEndpoint;
import se.samverkanstrappan.command.http.Ids;
import se.samverkanstrappan.command.http.IfMatch;
import se.samverkanstrappan.command.http.WriteAnswer;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

@RestController
class RaiseObstacleApi {
  private final CommandEndpoint commands;

  RaiseObstacleApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PostMapping("/api/v1/collaborations/{id}/obstacles")
  ResponseEntity<WriteAnswer> raise(
      @PathVariable String id, @Body Request request, IfMatch ifMatch) {
    ObstacleDraft draft =
        new ObstacleDraft(
            request.kind(),
            request.raisedOn(),
            request.description(),
            request.resolvedOn(),
            request.resolution());
    return commands.create(
        new AddEntry(id, Ids.orNew(request.id()), draft), ifMatch, "collaborations", id);
  }

  record Request(
      @Nullable String id,
      @Nullable ObstacleKind kind,
      @Nullable PartialDate raisedOn,
      @Nullable String description,
      @Nullable PartialDate resolvedOn,
      @Nullable String resolution) {}
}
