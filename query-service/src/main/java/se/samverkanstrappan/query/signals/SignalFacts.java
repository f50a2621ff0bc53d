package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.placement.PlacementFacts;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Timeline;

/**
 * All that the signals of a collaboration depend on: of the whole book, or as of a day.
 *
 * @param endsOn when it is planned to end, as it was given; null where it is not
 * @param timeline worked out from the placement's facts by the rule
 * @param entries those that stand, in order of their days; interactions need only be there where it
 *     is asked what shows a signal, not where it is asked when there is one
 * @param sent per actor and day, with how many people it took part
 * @param kinds what kind each actor is of; an actor that is not there is of no kind
 */
public record SignalFacts(
    CollaborationForm form,
    @Nullable PartialDate endsOn,
    PlacementFacts placement,
    PlacementRule rule,
    Timeline timeline,
    List<DatedEntry<? extends Entry>> entries,
    Map<String, NavigableMap<LocalDate, Sent>> sent,
    Map<String, ActorKind> kinds) {

  public SignalFacts {
    entries = List.copyOf(entries);
    kinds = Map.copyOf(kinds);
  }
}
