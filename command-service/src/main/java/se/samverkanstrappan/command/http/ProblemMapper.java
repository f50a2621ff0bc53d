package se.samverkanstrappan.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import se.samverkanstrappan.access.RefusedField;
import se.samverkanstrappan.command.eventstore.LostBook;
import se.samverkanstrappan.command.eventstore.LostRaces;
import se.samverkanstrappan.command.idempotency.KeyBusy;
import se.samverkanstrappan.command.idempotency.KeyReused;
import se.samverkanstrappan.command.rules.IdTaken;
import se.samverkanstrappan.command.rules.NotPermitted;
import se.samverkanstrappan.command.rules.OutdatedSource;
import se.samverkanstrappan.command.rules.RulesBroken;
import se.samverkanstrappan.command.rules.StaleVersion;
import se.samverkanstrappan.command.rules.UnknownId;
import se.samverkanstrappan.command.rules.Violation;

/** Turns whatever fails into a problem; nothing else answers errors. */
@RestControllerAdvice
class ProblemMapper {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

  @ExceptionHandler
  ResponseEntity<Object> on(RulesBroken e) {
    return Problem.answer(ProblemType.RULES_BROKEN, null, e.violations());
  }

  @ExceptionHandler
  ResponseEntity<Object> on(UnreadableRequest e, HttpServletRequest request) {
    if (e.setsRefusedField()) {
      RefusedField.note(request);
    }
    return at(ProblemType.UNREADABLE, e.pointer(), e);
  }

  @ExceptionHandler
  ResponseEntity<Object> on(IdTaken e) {
    return at(ProblemType.ID_TAKEN, e.pointer(), e);
  }

  @ExceptionHandler
  ResponseEntity<Object> on(UnknownId e) {
    return Problem.answer(ProblemType.NOT_FOUND, e.getMessage(), List.of());
  }

  /** Without a word on why: that would help whoever tries. */
  @ExceptionHandler
  ResponseEntity<Object> on(AuthenticationException e) {
    ProblemType type =
        e instanceof AuthenticationServiceException
            ? ProblemType.SIGN_IN_UNAVAILABLE
            : ProblemType.UNAUTHORIZED;
    return Problem.answer(type, null, List.of());
  }

  @ExceptionHandler({AccessDeniedException.class, NotPermitted.class})
  ResponseEntity<Object> refuse() {
    return Problem.answer(ProblemType.FORBIDDEN, null, List.of());
  }

  @ExceptionHandler
  ResponseEntity<Object> on(AggregateNotFoundException e) {
    return Problem.answer(
        ProblemType.NOT_FOUND,
        "there is no " + e.getAggregateIdentifier().toString().replace('/', ' '),
        List.of());
  }

  @ExceptionHandler
  ResponseEntity<Object> on(StaleVersion e) {
    return Problem.answer(ProblemType.VERSION_MISMATCH, e.getMessage(), List.of());
  }

  @ExceptionHandler
  ResponseEntity<Object> on(RaceLost e) {
    return Problem.answer(ProblemType.RACE_LOST, e.getMessage(), List.of());
  }

  @ExceptionHandler
  ResponseEntity<Object> on(BodyTooLarge e) {
    return Problem.answer(ProblemType.BODY_TOO_LARGE, e.getMessage(), List.of());
  }

  /** The client stopped sending, or is gone and will hardly read this: no fault of ours. */
  @ExceptionHandler
  ResponseEntity<Object> on(ClientAbortException e) {
    LOG.debug("body cut off", e);
    return Problem.answer(ProblemType.BODY_CUT_OFF, null, List.of());
  }

  /** What is sent is not written as HTTP has it. */
  @ExceptionHandler
  ResponseEntity<Object> on(BadRequestException e) {
    LOG.debug("body unreadable", e);
    return Problem.answer(ProblemType.UNREADABLE, null, List.of());
  }

  @ExceptionHandler
  ResponseEntity<Object> on(Admission.NoRoom e) {
    return Problem.answer(ProblemType.TOO_MANY_REQUESTS, e.getMessage(), List.of());
  }

  @ExceptionHandler
  ResponseEntity<Object> on(Turns.Crowded e) {
    return Problem.answer(ProblemType.TOO_MANY_REQUESTS, e.getMessage(), List.of());
  }

  @ExceptionHandler
  ResponseEntity<Object> on(KeyReused e) {
    return Problem.answer(ProblemType.KEY_REUSED, e.getMessage(), List.of());
  }

  @ExceptionHandler
  ResponseEntity<Object> on(KeyBusy e) {
    return Problem.answer(ProblemType.CROWDED, e.getMessage(), List.of());
  }

  @ExceptionHandler
  ResponseEntity<Object> on(Refusal e) {
    return Problem.answer(e.type(), e.getMessage(), e.errors(), HttpHeaders.EMPTY, e.members());
  }

  @ExceptionHandler
  ResponseEntity<Object> on(OutdatedSource e) {
    return Problem.answer(ProblemType.OUTDATED_SOURCE, e.getMessage(), List.of());
  }

  @ExceptionHandler
  ResponseEntity<Object> on(LogUnavailable e) {
    return Problem.answer(ProblemType.LOG_UNAVAILABLE, e.getMessage(), List.of());
  }

  /** What is left: the framework's own refusals, a database that is gone, and our faults. */
  @ExceptionHandler
  ResponseEntity<Object> on(Exception e) {
    if (e instanceof ErrorResponse refusal) {
      return refused(refusal);
    }
    if (LostBook.isOne(e)) {
      // Without its trace: every writer meets it until there is a database, or room, again.
      LOG.atWarn()
          .addKeyValue("cause", NestedExceptionUtils.getMostSpecificCause(e))
          .log("book unavailable");
      LOG.debug("book unavailable", e);
      return Problem.answer(ProblemType.BOOK_UNAVAILABLE, null, List.of());
    }
    if (LostRaces.isOne(e)) {
      return on(new RaceLost(e));
    }
    if (find(e, DuplicateKeyException.class).isPresent()) {
      return Problem.answer(ProblemType.ID_TAKEN, "an id or alias is already taken", List.of());
    }
    LOG.error("unexpected failure", e);
    return Problem.answer(ProblemType.INTERNAL, null, List.of());
  }

  /** The problem for a status that was decided outside a controller. */
  static ResponseEntity<Object> ofStatus(HttpStatusCode status, HttpHeaders headers) {
    return Problem.answer(ProblemType.of(status), null, List.of(), headers);
  }

  private static ResponseEntity<Object> refused(ErrorResponse refusal) {
    return ofStatus(refusal.getStatusCode(), refusal.getHeaders());
  }

  private static ResponseEntity<Object> at(ProblemType type, String pointer, Exception e) {
    String message = String.valueOf(e.getMessage());
    return Problem.answer(type, null, List.of(new Violation(pointer, message)));
  }

  private static <T extends Throwable> Optional<T> find(@Nullable Throwable from, Class<T> type) {
    for (Throwable each = from; each != null; each = each.getCause()) {
      if (type.isInstance(each)) {
        return Optional.of(type.cast(each));
      }
    }
    return Optional.empty();
  }
}
