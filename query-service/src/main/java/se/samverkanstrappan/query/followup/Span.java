package se.samverkanstrappan.query.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * Days on end.
 *
 * @param to the first day after them; null where they do not end
 */
record Span(LocalDate from, @Nullable LocalDate to) {
  /** The days between two dates in a collaboration that opened on a day. */
  static Span counted(PartialDate from, @Nullable PartialDate to, LocalDate openedOn) {
    return new Span(from.countedFrom(openedOn), to == null ? null : to.countedFrom(openedOn));
  }

  /** Those of them that are no earlier than a day; there may be none. */
  Span notBefore(LocalDate first) {
    return from.isBefore(first) ? new Span(first, to) : this;
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }

  /** The first day, no later than a given one, that is one of these and of others; null: none. */
  @Nullable LocalDate firstShared(Span other, LocalDate latest) {
    LocalDate first = from.isAfter(other.from) ? from : other.from;
    return covers(first) && other.covers(first) && !first.isAfter(latest) ? first : null;
  }

  /** The first such day of any of some others; null: none. */
  @Nullable LocalDate firstShared(List<Span> others, LocalDate latest) {
    return others.stream()
        .flatMap(each -> Stream.ofNullable(firstShared(each, latest)))
        .min(LocalDate::compareTo)
        .orElse(null);
  }
}
