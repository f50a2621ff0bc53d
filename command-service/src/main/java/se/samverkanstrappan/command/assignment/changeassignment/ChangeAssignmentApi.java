package se.samverkanstrappan.command.assignment.changeassignment;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.assignment.profile.AssignmentDraft;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.CommandEndpoint;
import se.samverkanstrappan.command.http.IfMatch;
import se.samverkanstrappan.command.http.WriteAnswer;

@RestController
class ChangeAssignmentApi {
  private final CommandEndpoint commands;

  ChangeAssignmentApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PutMapping("/api/v1/assignments/{id}")
  ResponseEntity<WriteAnswer> change(
      @PathVariable String id, @Body AssignmentDraft draft, IfMatch ifMatch) {
    return commands.change(new ChangeAssignment(id, draft), ifMatch);
  }
}
