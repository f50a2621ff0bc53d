package se.samverkanstrappan.query.web;

import org.springframework.http.HttpStatus;

/** Every kind of problem the read side answers with, in the only place that lists them. */
public enum ProblemKind {
  BAD_PARAMETER(HttpStatus.BAD_REQUEST, "bad-parameter", "A parameter cannot be used"),
  BAD_REQUEST(HttpStatus.BAD_REQUEST, "bad-request", "The request cannot be read"),
  UNAUTHENTICATED(
      HttpStatus.UNAUTHORIZED, "unauthenticated", "The address is for those who have signed in"),
  FORBIDDEN(HttpStatus.FORBIDDEN, "forbidden", "The address is not for this account"),
  STALE_FORM(
      HttpStatus.FORBIDDEN, "stale-form", "The form was not made here, or has been open too long"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "not-found", "There is nothing under this address"),
  CONFLICT(HttpStatus.CONFLICT, "conflict", "Something else was done in the meantime"),
  METHOD_NOT_ALLOWED(
      HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "The address does not take this method"),
  NOT_ACCEPTABLE(
      HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "The answer has none of the wanted formats"),
  BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(
      HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "The body has another format"),
  RULES_BROKEN(HttpStatus.UNPROCESSABLE_CONTENT, "rules-broken", "The request breaks rules"),
  TOO_MANY_REQUESTS(
      HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "That is more than is answered at a time"),
  NOT_YET(HttpStatus.SERVICE_UNAVAILABLE, "not-yet", "What was asked for cannot be read yet"),
  UNAVAILABLE(
      HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "The read model cannot be reached just now"),
  WRITES_UNAVAILABLE(
      HttpStatus.SERVICE_UNAVAILABLE,
      "writes-unavailable",
      "What takes writes cannot be reached just now"),
  SIGN_IN_UNAVAILABLE(
      HttpStatus.SERVICE_UNAVAILABLE,
      "sign-in-unavailable",
      "It cannot be told who asks right now"),
  TOO_MANY_STREAMS(
      HttpStatus.SERVICE_UNAVAILABLE, "too-many-streams", "There is no room for another stream"),
  PRINTER_TAKEN(
      HttpStatus.SERVICE_UNAVAILABLE, "printer-taken", "As much is printed as can be at a time"),
  INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Something went wrong here");

  private final HttpStatus status;
  private final String type;
  private final String title;

  ProblemKind(HttpStatus status, String name, String title) {
    this.status = status;
    this.type = "urn:samverkanstrappan:problem:" + name;
    this.title = title;
  }

  /** The HTTP status the problem is answered with. */
  public HttpStatus status() {
    return status;
  }

  /** The URI that names the kind. */
  public String type() {
    return type;
  }

  /** What is the matter, in general. */
  public String title() {
    return title;
  }

  /** The kind for a status that the framework decided on. */
  static ProblemKind of(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 409 -> CONFLICT;
      case 413 -> BODY_TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 429 -> TOO_MANY_REQUESTS;
      case 503 -> UNAVAILABLE;
      default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
    };
  }
}
