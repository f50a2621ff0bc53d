package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * What happened between participants on a date.
 *
 * @param estimated whether the date is a guess
 */
public record Interaction(
    PartialDate date,
    boolean estimated,
    InteractionForm form,
    List<Observation> observations,
    List<Attendance> participants,
    String summary,
    @Nullable String outcome,
    List<Evidence> evidence)
    implements Entry {
  public Interaction {
    requireNonNull(date, "date");
    requireNonNull(form, "form");
    requireNonNull(summary, "summary");
    observations = List.copyOf(observations);
    participants = List.copyOf(participants);
    evidence = List.copyOf(evidence);
  }
}
