package se.samverkanstrappan.command.collaboration.linkassignment;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.collaboration.entry.AddEntry;
import se.samverkanstrappan.command.collaboration.entry.LinkDraft;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.CommandEndpoint;
import se.samverkanstrappan.command.http.Ids;
import se.samverkanstrappan.command.http.IfMatch;
import se.samverkanstrappan.command.http.WriteAnswer;
import se.samverkanstrappan.events.vocabulary.PartialDate;

@RestController
class LinkAssignmentApi {
  private final CommandEndpoint commands;

  LinkAssignmentApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PostMapping("/api/v1/collaborations/{id}/links")
  ResponseEntity<WriteAnswer> link(
      @PathVariable String id, @Body Request request, IfMatch ifMatch) {
    LinkDraft draft =
        new LinkDraft(request.assignment(), request.task(), request.from(), request.until());
    return commands.create(
        new AddEntry(id, Ids.orNew(request.id()), draft), ifMatch, "collaborations", id);
  }

  record Request(
      @Nullable String id,
      @Nullable String assignment,
      @Nullable String task,
      @Nullable PartialDate from,
      @Nullable PartialDate until) {}
}
