package se.samverkanstrappan.command.collaboration.stateperception;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.collaboration.entry.AddEntry;
import se.samverkanstrappan.command.collaboration.entry.PerceptionDraft;
import se.samverkanstrappan.command.collaboration.entry.StateEntry;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.CommandEndpoint;
import se.samverkanstrappan.command.http.Ids;
import se.samverkanstrappan.command.http.IfMatch;
import se.samverkanstrappan.command.http.WriteAnswer;
import se.samverkanstrappan.events.vocabulary.PartialDate;

@RestController
class StatePerceptionApi {
  private final CommandEndpoint commands;

  StatePerceptionApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PutMapping("/api/v1/collaborations/{id}/perceptions/{actor}")
  ResponseEntity<WriteAnswer> state(
      @PathVariable String id, @PathVariable String actor, @Body Request request, IfMatch ifMatch) {
    PerceptionDraft draft =
        new PerceptionDraft(
            actor, request.date(), request.perceived(), request.desired(), request.comment());
    AddEntry addition = new AddEntry(id, Ids.orNew(request.id()), draft);
    return commands.change(new StateEntry(id, actor, addition), ifMatch);
  }

  record Request(
      @Nullable String id,
      @Nullable PartialDate date,
      @Nullable Integer perceived,
      @Nullable Integer desired,
      @Nullable String comment) {}
}
