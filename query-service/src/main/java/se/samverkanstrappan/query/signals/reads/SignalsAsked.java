package se.samverkanstrappan.query.signals.reads;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.web.Parameters;

/**
 * Of which collaborations on which day signals are told, and which of theirs.
 *
 * @param code null for all
 */
record SignalsAsked(LocalDate asOf, CollaborationFilter filter, @Nullable SignalCode code) {
  static SignalsAsked read(LocalDate asOf, Parameters parameters) {
    return new SignalsAsked(
        asOf, CollaborationFilter.read(parameters), parameters.word("code", SignalCode.class));
  }

  /** All of them, in order. */
  List<Worklist.Chosen> of(Worklist worklist) {
    return worklist.chosen(filter, code, asOf);
  }
}
