package se.samverkanstrappan.query.timeline;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Evidence;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.Part;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.collaboration.StandingEntry;
import se.samverkanstrappan.query.placement.InteractionStep;

/** An interaction as the page shows it. */
record InteractionEntry(
    String id,
    PartialDate date,
    boolean estimated,
    InteractionForm form,
    int step,
    boolean amended,
    String summary,
    @Nullable String outcome,
    List<Observation> observations,
    List<Attendee> participants,
    List<Evidence> evidence) {

  /** An actor that took part, and how. */
  record Attendee(String name, @Nullable Part part, @Nullable Integer people) {}

  static InteractionEntry of(StandingEntry<Interaction> standing, Map<String, String> names) {
    Interaction interaction = standing.entry();
    return new InteractionEntry(
        standing.id(),
        interaction.date(),
        interaction.estimated(),
        interaction.form(),
        InteractionStep.of(interaction),
        standing.amended(),
        interaction.summary(),
        interaction.outcome(),
        interaction.observations(),
        interaction.participants().stream()
            .map(
                each ->
                    new Attendee(
                        names.getOrDefault(each.actor(), each.actor()), each.part(), each.people()))
            .toList(),
        interaction.evidence());
  }
}
