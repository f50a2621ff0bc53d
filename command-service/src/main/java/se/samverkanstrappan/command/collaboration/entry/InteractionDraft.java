package se.samverkanstrappan.command.collaboration.entry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.FactDates;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Evidence;
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
    @Nullable List<EvidenceDraft> evidence)
    implements EntryDraft {
  private static final int SUMMARY = 4000;
  private static final int OUTCOME = 2000;
  private static final int EVIDENCE = 20;

  @Override
  public void judgeDates(Violations violations, FactDates dates) {
    dates.happened(violations, "/date", date);
  }

  @Override
  public @Nullable Interaction judge(Violations violations, Surroundings surroundings) {
    violations.required("/date", date);
    violations.required("/form", form);
    violations.requiredText("/summary", summary, SUMMARY);
    violations.text("/outcome", outcome, OUTCOME);
    checkObservations(violations);
    List<Evidence> read = evidenceTold(violations);
    List<Attendance> present =
        new PresentActors(surroundings.actors()).judge(violations, participants);
    return date == null ? null : told(date, present, read);
  }

  private void checkObservations(Violations violations) {
    if (observations == null || observations.isEmpty()) {
      violations.add("/observations", "at least 1 is required");
    } else {
      violations.distinct("/observations", observations);
    }
  }

  private List<Evidence> evidenceTold(Violations violations) {
    List<EvidenceDraft> given = evidence == null ? List.of() : evidence;
    violations.addIf(
        given.size() > EVIDENCE, "/evidence", "at most " + EVIDENCE + " items are allowed");
    List<Evidence> told = new ArrayList<>();
    for (int i = 0; i < Math.min(given.size(), EVIDENCE); i++) {
      Evidence item = given.get(i).judge(violations.under("/evidence/" + i));
      if (item != null) {
        told.add(item);
      }
    }
    return told;
  }

  /** Where something was found, what cannot be told is left out. */
  private Interaction told(PartialDate day, List<Attendance> present, List<Evidence> read) {
    return new Interaction(
        day,
        estimated != null && estimated,
        form == null ? InteractionForm.MEETING : form,
        observations == null ? List.of() : observations,
        present,
        summary == null ? "" : summary,
        outcome,
        read);
  }
}
