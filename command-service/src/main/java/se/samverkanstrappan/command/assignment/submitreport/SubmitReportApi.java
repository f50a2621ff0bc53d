package se.samverkanstrappan.command.assignment.submitreport;

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
class SubmitReportApi {
  private final CommandEndpoint commands;

  SubmitReportApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PostMapping("/api/v1/assignments/{id}/reports/{report}/submit")
  ResponseEntity<WriteAnswer> submit(
      @PathVariable String id,
      @PathVariable String report,
      @Body Request request,
      IfMatch ifMatch) {
    return commands.change(
        new SubmitReport(id, report, request.submittedOn(), request.link()), ifMatch);
  }

  record Request(@Nullable PartialDate submittedOn, @Nullable String link) {}
}
