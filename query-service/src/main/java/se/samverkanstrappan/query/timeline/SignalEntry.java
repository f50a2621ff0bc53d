package se.samverkanstrappan.query.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.collaboration.StandingEntry;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.signals.SignalSentences;
import se.samverkanstrappan.query.web.Language;

/**
 * A signal as the page shows it.
 *
 * @param evidence the entries that show it, as far as it does not tell all of them itself
 */
record SignalEntry(SignalCode code, SignalSentences sentences, List<Shown> evidence) {

  /** An entry in few words. */
  record Shown(PartialDate date, String what) {}

  /** Those of a day. */
  static List<SignalEntry> of(
      KnownCollaboration known,
      LocalDate day,
      Map<String, ActorKind> kinds,
      Language language,
      Map<String, String> names) {
    Map<String, Entry> entries =
        known.entries(Entry.class, day).stream()
            .collect(Collectors.toMap(StandingEntry::id, StandingEntry::entry));
    return SignalSentences.together(
            known.signals(day, PlacementRule.CURRENT, kinds).on(day), language, names)
        .stream()
        .map(
            each ->
                new SignalEntry(
                    each.code(),
                    each.sentences(),
                    each.evidence().stream()
                        .flatMap(id -> Stream.ofNullable(entries.get(id)))
                        .flatMap(entry -> shown(entry, names).stream())
                        .toList()))
        .toList();
  }

  private static Optional<Shown> shown(Entry entry, Map<String, String> names) {
    return switch (entry) {
      case Interaction it -> Optional.of(new Shown(it.date(), it.summary()));
      case Obstacle it -> Optional.of(new Shown(it.raisedOn(), it.description()));
      case Perception it ->
          Optional.of(new Shown(it.date(), names.getOrDefault(it.actor(), it.actor())));
      default -> Optional.empty();
    };
  }
}
