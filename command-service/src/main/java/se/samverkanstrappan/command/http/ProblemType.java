package se.samverkanstrappan.command.http;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Every kind of problem there is. */
enum ProblemType {
  UNREADABLE(HttpStatus.BAD_REQUEST, "The request cannot be read"),
  UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "It is not known who asks"),
  FORBIDDEN(HttpStatus.FORBIDDEN, "This is not for the one who asks"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing at this address"),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The address does not take this method"),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Answers are not given in that form"),
  BODY_CUT_OFF(HttpStatus.REQUEST_TIMEOUT, "The body did not come to its end"),
  ID_TAKEN(HttpStatus.CONFLICT, "The id is already taken"),
  NAMED_ELSEWHERE(HttpStatus.CONFLICT, "The name stands elsewhere too"),
  RACE_LOST(HttpStatus.CONFLICT, "Others wrote at the same time"),
  VERSION_MISMATCH(HttpStatus.PRECONDITION_FAILED, "It has changed since it was read"),
  BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This kind of body is not taken"),
  RULES_BROKEN(HttpStatus.UNPROCESSABLE_CONTENT, "The request breaks rules"),
  KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The Idempotency-Key belongs to another request"),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "That is more than is answered at a time"),
  INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here"),
  BOOK_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The book cannot be reached"),
  LOG_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Kafka cannot be reached"),
  SIGN_IN_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "It cannot be told who asks right now"),
  OUTDATED_SOURCE(
      HttpStatus.SERVICE_UNAVAILABLE, "What it is made of is being published anew right now"),
  BUSY(HttpStatus.SERVICE_UNAVAILABLE, "No more can be taken in right now"),
  CROWDED(HttpStatus.SERVICE_UNAVAILABLE, "The same is still being written");

  private final HttpStatus status;
  private final String title;

  ProblemType(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The kind for a status that was decided elsewhere. */
  static ProblemType of(HttpStatusCode status) {
    for (ProblemType type : values()) {
      if (type.status.isSameCodeAs(status)) {
        return type;
      }
    }
    return status.is4xxClientError() ? UNREADABLE : INTERNAL;
  }

  HttpStatus status() {
    return status;
  }

  String title() {
    return title;
  }

  String uri() {
    return "urn:samverkanstrappan:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
