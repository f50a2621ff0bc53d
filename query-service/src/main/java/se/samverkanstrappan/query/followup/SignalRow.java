package se.samverkanstrappan.query.followup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.collaboration.SignalItem;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.signals.SignalOn;

/**
 * Something to look at in a collaboration that serves the assignment.
 *
 * @param subject the id of the actor or the entry it is about; null for the collaboration
 */
public record SignalRow(
    String collaboration,
    SignalCode code,
    LocalDate since,
    @Nullable String subject,
    Map<String, Object> details,
    Map<String, Object> clears,
    @JsonUnwrapped Trace trace) {

  private static final Comparator<SignalRow> ORDER =
      Comparator.comparing(SignalRow::code)
          .thenComparing(SignalRow::collaboration)
          .thenComparing(SignalRow::subject, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** Those of the day: by code, and then by collaboration and subject. */
  static List<SignalRow> on(List<Linked> all, Map<String, ActorKind> kinds, Asked asked) {
    return all.stream()
        .filter(Linked::isLinked)
        .flatMap(
            each ->
                each.known().signals(asked.asOf(), asked.rule(), kinds).on(asked.asOf()).stream()
                    .map(signal -> of(signal, each)))
        .sorted(ORDER)
        .toList();
  }

  private static SignalRow of(SignalOn signal, Linked linked) {
    SignalItem told = SignalItem.of(signal);
    return new SignalRow(
        linked.id(),
        told.code(),
        told.since(),
        told.subject(),
        told.details(),
        told.clears(),
        linked.shown(signal.evidence()));
  }
}
