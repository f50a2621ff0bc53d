package se.samverkanstrappan.command.collaboration.opencollaboration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.collaboration.profile.ProfileDraft;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.CommandEndpoint;
import se.samverkanstrappan.command.http.Ids;
import se.samverkanstrappan.command.http.IfMatch;
import se.samverkanstrappan.command.http.WriteAnswer;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.PartialDate;

@RestController
class OpenCollaborationApi {
  private final CommandEndpoint commands;

  OpenCollaborationApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PostMapping("/api/v1/collaborations")
  ResponseEntity<WriteAnswer> open(@Body Request request, IfMatch ifMatch) {
    OpenCollaboration command = request.toCommand(Ids.orNew(request.id()));
    return commands.create(command, ifMatch, "collaborations", command.collaboration());
  }

  record Request(
      @Nullable String id,
      @Nullable String title,
      @Nullable String purpose,
      @Nullable String owner,
      @Nullable PartialDate openedOn,
      @Nullable PartialDate endsOn,
      @Nullable CollaborationForm form,
      @Nullable List<Area> areas,
      @Nullable List<String> counties) {
    OpenCollaboration toCommand(String collaboration) {
      return new OpenCollaboration(
          collaboration,
          new ProfileDraft(title, purpose, openedOn, endsOn, form, areas, counties),
          owner);
    }
  }
}
