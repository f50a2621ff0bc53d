package se.samverkanstrappan.command.collaboration.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** An interaction as it was sent, not yet judged. */
public record InteractionDraft(
    @Nullable PartialDate date,
    @Nullable Boolean estimated,
    @Nullable InteractionForm form,
    @Nullable List<Observation> observations,
    @Nullable List<AttendanceDraft> participants,
    @Nullable String summary,
    @Nullable String outcome,
    @Nullable List<EvidenceDraft> evidence) {
  private static final int SUMMARY = 4000;
  private static final int OUTCOME = 2000;
  private static final int EVIDENCE = 20;

  /**
   * Judges it against what stands in the collaboration.
   *
   * @return the interaction with the actors' own ids; null where anything was found
   */
  public @Nullable Interaction judge(
      Violations violations, CollaborationState state, Surroundings surroundings) {
    violations.required("/form", form);
    violations.requiredText("/summary", summary, SUMMARY);
    violations.text("/outcome", outcome, OUTCOME);
    checkObservations(violations);
    checkEvidence(violations);
    LocalDate day = state.datesOn(surroundings.today()).day(violations, "/date", date);
    violations.addIf(
        day != null && state.lifecycle().closedOn(day),
        "/date",
        "the collaboration was closed on " + day);
    List<Attendance> present =
        new PresentActors(state, surroundings.actors()).judge(violations, participants, day);
    return violations.isEmpty() ? accepted(present) : null;
  }

  private void checkObservations(Violations violations) {
    if (observations == null || observations.isEmpty()) {
      violations.add("/observations", "at least one is required");
    } else {
      violations.distinct("/observations", observations);
    }
  }

  private void checkEvidence(Violations violations) {
    List<EvidenceDraft> given = evidence == null ? List.of() : evidence;
    violations.addIf(
        given.size() > EVIDENCE, "/evidence", "at most " + EVIDENCE + " items are allowed");
    for (int i = 0; i < Math.min(given.size(), EVIDENCE); i++) {
      given.get(i).check(violations, "/evidence/" + i);
    }
  }

  private Interaction accepted(List<Attendance> present) {
    return new Interaction(
        Objects.requireNonNull(date),
        estimated != null && estimated,
        Objects.requireNonNull(form),
        Objects.requireNonNull(observations),
        present,
        Objects.requireNonNull(summary),
        outcome,
        evidence == null ? List.of() : evidence.stream().map(EvidenceDraft::accepted).toList());
  }
}
