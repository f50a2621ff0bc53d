package se.samverkanstrappan.command.collaboration.amendinteraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.collaboration.entry.AmendEntry;
import se.samverkanstrappan.command.collaboration.entry.AttendanceDraft;
import se.samverkanstrappan.command.collaboration.entry.EvidenceDraft;
import se.samverkanstrappan.command.collaboration.entry.InteractionDraft;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.CommandEndpoint;
import se.samverkanstrappan.command.http.IfMatch;
import se.samverkanstrappan.command.http.WriteAnswer;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;

@RestController
class AmendInteractionApi {
  private final CommandEndpoint commands;

  AmendInteractionApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PutMapping("/api/v1/collaborations/{id}/interactions/{interaction}")
  ResponseEntity<WriteAnswer> amend(
      @PathVariable String id,
      @PathVariable String interaction,
      @Body Request request,
      IfMatch ifMatch) {
    return commands.change(
        AmendEntry.interaction(id, interaction, request.draft(), request.reason()), ifMatch);
  }

  record Request(
      @Nullable PartialDate date,
      @Nullable Boolean estimated,
      @Nullable InteractionForm form,
      @Nullable List<Observation> observations,
      @Nullable List<AttendanceDraft> participants,
      @Nullable String summary,
      @Nullable String outcome,
      @Nullable List<EvidenceDraft> evidence,
      @Nullable String reason) {
    InteractionDraft draft() {
      return new InteractionDraft(
          date, estimated, form, observations, participants, summary, outcome, evidence);
    }
  }
}
