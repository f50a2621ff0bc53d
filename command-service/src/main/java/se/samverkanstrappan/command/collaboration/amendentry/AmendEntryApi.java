package se.samverkanstrappan.command.collaboration.amendentry;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.collaboration.entry.AmendEntry;
import se.samverkanstrappan.command.collaboration.entry.EntryDrafts;
import se.samverkanstrappan.command.collaboration.entry.Kinds;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.CommandEndpoint;
import se.samverkanstrappan.command.http.IfMatch;
import se.samverkanstrappan.command.http.RawBody;
import se.samverkanstrappan.command.http.WriteAnswer;

@RestController
class AmendEntryApi {
  private final CommandEndpoint commands;

  AmendEntryApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  /** What is sent is read as an entry of the kind that stands under the id. */
  @PutMapping("/api/v1/collaborations/{id}/entries/{entry}")
  ResponseEntity<WriteAnswer> amend(
      @PathVariable String id, @PathVariable String entry, @Body RawBody body, IfMatch ifMatch) {
    return commands.change(
        new AmendEntry(
            id, entry, Kinds.OTHERS, kind -> body.as(EntryDrafts.of(kind)), body.reason()),
        ifMatch);
  }
}
