package se.samverkanstrappan.command.assignment.createassignment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.assignment.profile.AmbitionDraft;
import se.samverkanstrappan.command.assignment.profile.AssignmentDraft;
import se.samverkanstrappan.command.assignment.profile.ReportDraft;
import se.samverkanstrappan.command.assignment.profile.SourceDraft;
import se.samverkanstrappan.command.assignment.profile.TaskDraft;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.CommandEndpoint;
import se.samverkanstrappan.command.http.Ids;
import se.samverkanstrappan.command.http.IfMatch;
import se.samverkanstrappan.command.http.WriteAnswer;
import se.samverkanstrappan.events.vocabulary.PartialDate;

@RestController
class CreateAssignmentApi {
  private final CommandEndpoint commands;

  CreateAssignmentApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PostMapping("/api/v1/assignments")
  ResponseEntity<WriteAnswer> create(@Body Request request, IfMatch ifMatch) {
    String assignment = Ids.orNew(request.id());
    return commands.create(
        new CreateAssignment(assignment, request.draft()), ifMatch, "assignments", assignment);
  }

  record Request(
      @Nullable String id,
      @Nullable String title,
      @Nullable String reference,
      @Nullable PartialDate decidedOn,
      @Nullable PartialDate endsOn,
      @Nullable String commissionedBy,
      @Nullable List<String> responsible,
      @Nullable List<String> cooperating,
      @Nullable List<TaskDraft> tasks,
      @Nullable List<ReportDraft> reports,
      @Nullable List<AmbitionDraft> ambitions,
      @Nullable SourceDraft source) {
    AssignmentDraft draft() {
      return new AssignmentDraft(
          title,
          reference,
          decidedOn,
          endsOn,
          commissionedBy,
          responsible,
          cooperating,
          tasks,
          reports,
          ambitions,
          source);
    }
  }
}
