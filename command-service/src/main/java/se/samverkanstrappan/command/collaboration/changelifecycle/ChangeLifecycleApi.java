package se.samverkanstrappan.command.collaboration.changelifecycle;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.collaboration.entry.LifecycleDraft;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.CommandEndpoint;
import se.samverkanstrappan.command.http.Ids;
import se.samverkanstrappan.command.http.IfMatch;
import se.samverkanstrappan.command.http.WriteAnswer;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

@RestController
class ChangeLifecycleApi {
  private final CommandEndpoint commands;

  ChangeLifecycleApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PostMapping("/api/v1/collaborations/{id}/pause")
  ResponseEntity<WriteAnswer> pause(
      @PathVariable String id, @Body Request request, IfMatch ifMatch) {
    return change(id, LifecycleKind.PAUSED, request, ifMatch);
  }

  @PostMapping("/api/v1/collaborations/{id}/resume")
  ResponseEntity<WriteAnswer> resume(
      @PathVariable String id, @Body Request request, IfMatch ifMatch) {
    return change(id, LifecycleKind.RESUMED, request, ifMatch);
  }

  @PostMapping("/api/v1/collaborations/{id}/close")
  ResponseEntity<WriteAnswer> close(
      @PathVariable String id, @Body Request request, IfMatch ifMatch) {
    return change(id, LifecycleKind.CLOSED, request, ifMatch);
  }

  @PostMapping("/api/v1/collaborations/{id}/reopen")
  ResponseEntity<WriteAnswer> reopen(
      @PathVariable String id, @Body Request request, IfMatch ifMatch) {
    return change(id, LifecycleKind.REOPENED, request, ifMatch);
  }

  private ResponseEntity<WriteAnswer> change(
      String id, LifecycleKind kind, Request request, IfMatch ifMatch) {
    LifecycleDraft draft = new LifecycleDraft(kind, request.date(), request.reason());
    return commands.change(new ChangeLifecycle(id, Ids.orNew(request.id()), draft), ifMatch);
  }

  record Request(@Nullable String id, @Nullable PartialDate date, @Nullable String reason) {}
}
