package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That there is something to look at, or no longer; the value on {@code signal-changes.v1}. It may
 * be read more than once; see {@link #isNewsAfter}.
 *
 * @param subject the id of the actor or the entry it is about; null for the collaboration
 * @param since the first day on which it is there
 * @param until the first day on which it is not; null unless it ended
 * @param version the version of the collaboration that it is worked out from
 * @param number counts what one making of the read model has told of the collaboration
 */
public record SignalChange(
    String collaboration,
    SignalCode code,
    @Nullable String subject,
    LocalDate since,
    @Nullable LocalDate until,
    State state,
    long version,
    long number) {

  /** What happened. */
  public enum State {
    /** It is there, since the day. */
    BEGUN,
    /** It was there until the day. */
    ENDED,
    /** It was told, but by what is known now it was not there from that day on. */
    WITHDRAWN
  }

  /** What all that is told of one signal goes under: it is there at most once since a day. */
  public String key() {
    return String.join("/", collaboration, code.name(), subject == null ? "" : subject, "" + since);
  }

  /** The day it is about: the one it ended, or else the one it began. */
  public LocalDate day() {
    return until == null ? since : until;
  }

  /**
   * Whether it was told after another one of the same key and generation, and is no repeat of that.
   * The version does not say so: what the register learns, and a day that passes, changes what is
   * told of one version.
   */
  public boolean isNewsAfter(SignalChange last) {
    return number > last.number;
  }

  /** The same with another number. */
  SignalChange numbered(long other) {
    return new SignalChange(collaboration, code, subject, since, until, state, version, other);
  }

  /** Whether another with the same key says the same. */
  boolean saysTheSameAs(SignalChange other) {
    return state == other.state && Objects.equals(until, other.until);
  }
}
