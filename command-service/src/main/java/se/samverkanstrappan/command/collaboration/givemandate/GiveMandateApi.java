package se.samverkanstrappan.command.collaboration.givemandate;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.collaboration.entry.AddEntry;
import se.samverkanstrappan.command.collaboration.entry.MandateDraft;
import se.samverkanstrappan.command.collaboration.entry.StateEntry;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.CommandEndpoint;
import se.samverkanstrappan.command.http.Ids;
import se.samverkanstrappan.command.http.IfMatch;
import se.samverkanstrappan.command.http.WriteAnswer;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.PartialDate;

@RestController
class GiveMandateApi {
  private final CommandEndpoint commands;

  GiveMandateApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PutMapping("/api/v1/collaborations/{id}/mandates/{actor}")
  ResponseEntity<WriteAnswer> give(
      @PathVariable String id, @PathVariable String actor, @Body Request request, IfMatch ifMatch) {
    MandateDraft draft = new MandateDraft(actor, request.mandate(), request.from(), request.note());
    AddEntry addition = new AddEntry(id, Ids.orNew(request.id()), draft);
    return commands.change(new StateEntry(id, actor, addition), ifMatch);
  }

  record Request(
      @Nullable String id,
      @Nullable Mandate mandate,
      @Nullable PartialDate from,
      @Nullable String note) {}
}
