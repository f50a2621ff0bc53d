package se.samverkanstrappan.access;

import java.util.Locale;

/** The acts that are put on record, apart from the book. */
enum Audit {
  /** Somebody signed in. */
  SIGN_IN(Outcome.DONE),
  /** Somebody tried to and could not: wrong password, wrong account, locked out. */
  SIGN_IN_FAILED(Outcome.REFUSED),
  /** A token was shown that does not count. */
  TOKEN_REFUSED(Outcome.REFUSED),
  /** Somebody signed out. */
  SIGN_OUT(Outcome.DONE),
  /** An address was asked for without saying by whom: 401. */
  NOT_RECOGNISED(Outcome.REFUSED),
  /** Somebody asked for what it may not: 403. */
  NOT_ALLOWED(Outcome.REFUSED),
  /** A field was sent that nobody may set: 400. */
  FIELD_REFUSED(Outcome.REFUSED),
  /** Somebody asked too often: 429. */
  TOO_OFTEN(Outcome.REFUSED),
  /** Somebody was given an account. */
  ACCOUNT_ADDED(Outcome.DONE),
  /** Somebody's account was erased. */
  ACCOUNT_REMOVED(Outcome.DONE),
  /** Somebody's password was replaced. */
  PASSWORD_REPLACED(Outcome.DONE),
  /** A token was made for somebody. */
  TOKEN_MADE(Outcome.DONE),
  /** An administrative act was done. */
  ADMINISTERED(Outcome.DONE),
  /** An administrative act was allowed but did not come about. */
  ADMINISTERING_FAILED(Outcome.FAILED);

  private enum Outcome {
    DONE,
    REFUSED,
    FAILED
  }

  private final Outcome outcome;

  Audit(Outcome outcome) {
    this.outcome = outcome;
  }

  /** The act as it stands in the log. */
  String act() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What came of it. */
  String outcome() {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  /** Whether anybody can have it happen as often as wanted. */
  boolean endless() {
    return outcome == Outcome.REFUSED;
  }
}
