package se.samverkanstrappan.query.collaboration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Evidence;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.placement.InteractionStep;

/** An interaction in a list, with the step it speaks for. */
record InteractionItem(
    String id,
    PartialDate date,
    boolean estimated,
    InteractionForm form,
    List<Observation> observations,
    List<Attendance> participants,
    String summary,
    @Nullable String outcome,
    List<Evidence> evidence,
    int step,
    boolean amended,
    long version,
    Instant recordedAt) {

  static InteractionItem of(StandingEntry<Interaction> logged) {
    Interaction interaction = logged.entry();
    return new InteractionItem(
        logged.id(),
        interaction.date(),
        interaction.estimated(),
        interaction.form(),
        interaction.observations(),
        interaction.participants(),
        interaction.summary(),
        interaction.outcome(),
        interaction.evidence(),
        InteractionStep.of(interaction),
        logged.amended(),
        logged.version(),
        logged.recordedAt());
  }
}
