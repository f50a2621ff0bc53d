package se.samverkanstrappan.query.web;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered as asked, for a reason the caller is told. */
public final class Refusal extends RuntimeException {
  private final transient ProblemKind kind;
  private final transient List<Problem.Fault> errors;

  private Refusal(ProblemKind kind, String detail, List<Problem.Fault> errors) {
    super(detail, null, false, false);
    this.kind = kind;
    this.errors = List.copyOf(errors);
  }

  /** One or more parameters cannot be used. */
  public static Refusal badParameters(List<Problem.Fault> errors) {
    return new Refusal(
        ProblemKind.BAD_PARAMETER,
        String.join("; ", errors.stream().map(Problem.Fault::message).toList()),
        errors);
  }

  /** What was sent to be written cannot be read. */
  public static Refusal unreadableBody(List<Problem.Fault> errors) {
    return new Refusal(ProblemKind.BAD_REQUEST, told(errors), errors);
  }

  /** What was sent to be written can be read, but not be done. */
  public static Refusal rulesBroken(List<Problem.Fault> errors) {
    return new Refusal(ProblemKind.RULES_BROKEN, told(errors), errors);
  }

  /** It has no sense as things stand now. */
  public static Refusal conflict(String detail) {
    return new Refusal(ProblemKind.CONFLICT, detail, List.of());
  }

  /** Nobody could take what is to be written. */
  public static Refusal writesUnavailable() {
    return new Refusal(
        ProblemKind.WRITES_UNAVAILABLE, "what takes writes is away; try again", List.of());
  }

  private static String told(List<Problem.Fault> errors) {
    return String.join(
        "; ",
        errors.stream().map(each -> (each.pointer() + " " + each.message()).strip()).toList());
  }

  /** The parameters are not written as an address can write them. */
  public static Refusal unreadableQuery() {
    return new Refusal(
        ProblemKind.BAD_REQUEST,
        "the parameters cannot be decoded: % must be followed by two hexadecimal digits",
        List.of());
  }

  /** More was sent than is received. */
  public static Refusal tooLarge() {
    return new Refusal(ProblemKind.BODY_TOO_LARGE, "more was sent than is taken", List.of());
  }

  /** Only those who have signed in may ask that. */
  public static Refusal signInFirst() {
    return new Refusal(ProblemKind.UNAUTHENTICATED, "sign in, or send a token", List.of());
  }

  /** Whoever tells who asks is away. */
  public static Refusal signInUnavailable() {
    return new Refusal(
        ProblemKind.SIGN_IN_UNAVAILABLE, "who tells who asks is away; try again", List.of());
  }

  /** Who asks has no role that may ask that. */
  public static Refusal notForThisAccount() {
    return new Refusal(ProblemKind.FORBIDDEN, "none of the account's roles may do this", List.of());
  }

  /** Too many sign-ins have failed before this one. */
  public static Refusal tooManyAttempts() {
    return new Refusal(
        ProblemKind.TOO_MANY_REQUESTS, "too many attempts to sign in have failed", List.of());
  }

  /** A form came without the secret that its page had, or with that of another session. */
  public static Refusal staleForm() {
    return new Refusal(ProblemKind.STALE_FORM, "open the page again and send it anew", List.of());
  }

  /** There is no such thing, as far as is known here. */
  public static Refusal notFound(String what, String id) {
    return new Refusal(ProblemKind.NOT_FOUND, "there is no " + what + " " + id, List.of());
  }

  /**
   * The thing is not there, or not at the version that was waited for.
   *
   * @param minVersion null where none was waited for, so that it does not exist at all
   */
  public static Refusal missing(String what, String id, @Nullable Long minVersion) {
    if (minVersion == null) {
      return notFound(what, id);
    }
    return new Refusal(
        ProblemKind.NOT_YET,
        "%s %s cannot be read at version %d yet; try again".formatted(what, id, minVersion),
        List.of());
  }

  /**
   * What it is to be made of has been written, but cannot be read yet.
   *
   * @param some what is not read yet, at least one
   */
  public static Refusal behind(Collection<String> some) {
    return new Refusal(
        ProblemKind.NOT_YET,
        "%d of what it is made of cannot be read as they stand in the book yet, as %s; try again"
            .formatted(some.size(), some.iterator().next()),
        List.of());
  }

  /** What could not be folded is told by Kafka, which has not been read yet. */
  public static Refusal lettersUnread() {
    return new Refusal(
        ProblemKind.NOT_YET, "the dead letters have not been read yet; try again", List.of());
  }

  /** What it was to be made of was replaced while it was made. */
  public static Refusal publishedAnew() {
    return new Refusal(
        ProblemKind.NOT_YET, "what it is made of was published anew; try again", List.of());
  }

  /** More was asked than is answered at a time. */
  public static Refusal tooOften() {
    return new Refusal(
        ProblemKind.TOO_MANY_REQUESTS, "that is more than is answered; try again", List.of());
  }

  /** As many listen to what changes as may. */
  public static Refusal tooManyStreams() {
    return new Refusal(
        ProblemKind.TOO_MANY_STREAMS,
        "as many listen already as may at a time; try again later",
        List.of());
  }

  /** What is asked for is printed one at a time, and others are before it. */
  public static Refusal printerTaken() {
    return new Refusal(
        ProblemKind.PRINTER_TAKEN,
        "others are being printed; try again, or ask for xlsx",
        List.of());
  }

  /** What it is answered with. */
  public HttpStatus status() {
    return kind.status();
  }

  ProblemKind kind() {
    return kind;
  }

  List<Problem.Fault> errors() {
    return errors;
  }
}
