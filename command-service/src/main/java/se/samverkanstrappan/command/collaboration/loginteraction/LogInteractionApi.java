package se.samverkanstrappan.command.collaboration.loginteraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.collaboration.entry.AddEntry;
import se.samverkanstrappan.command.collaboration.entry.AttendanceDraft;
import se.samverkanstrappan.command.collaboration.entry.EvidenceDraft;
import se.samverkanstrappan.command.collaboration.entry.InteractionDraft;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.CommandEndpoint;
import se.samverkanstrappan.command.http.Ids;
import se.samverkanstrappan.command.http.IfMatch;
import se.samverkanstrappan.command.http.WriteAnswer;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;

@RestController
class LogInteractionApi {
  private final CommandEndpoint commands;

  LogInteractionApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PostMapping("/api/v1/collaborations/{id}/interactions")
  ResponseEntity<WriteAnswer> log(@PathVariable String id, @Body Request request, IfMatch ifMatch) {
    return commands.create(
        new AddEntry(id, Ids.orNew(request.id()), request.draft()), ifMatch, "collaborations", id);
  }

  record Request(
      @Nullable String id,
      @Nullable PartialDate date,
      @Nullable Boolean estimated,
      @Nullable InteractionForm form,
      @Nullable List<Observation> observations,
      @Nullable List<AttendanceDraft> participants,
      @Nullable String summary,
      @Nullable String outcome,
      @Nullable List<EvidenceDraft> evidence) {
    InteractionDraft draft() {
      return new InteractionDraft(
          date, estimated, form, observations, participants, summary, outcome, evidence);
    }
  }
}
