package se.samverkanstrappan.query.comparison.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.comparison.Comparison;
import se.samverkanstrappan.query.comparison.EntryDifference;
import se.samverkanstrappan.query.explanation.Phrases;

/**
 * An entry that the book had otherwise on one side than on the other, in words.
 *
 * @param kind the word for what it is, as events call it
 * @param date the day it is about; of one that was amended, as one side has it
 */
record EntryLine(String kind, EntryDifference.Change change, PartialDate date, String text) {

  /** In order of their dates. */
  static List<EntryLine> of(Comparison compared, Phrases phrases, Map<String, String> names) {
    return compared.entries().stream()
        .map(each -> of(each, phrases, names))
        .sorted(Comparator.comparing(EntryLine::date))
        .toList();
  }

  private static EntryLine of(EntryDifference it, Phrases phrases, Map<String, String> names) {
    Entry entry = it.other() == null ? Objects.requireNonNull(it.one()) : it.other();
    return new EntryLine(it.kind(), it.change(), date(entry), text(entry, phrases, names));
  }

  private static PartialDate date(Entry entry) {
    return switch (entry) {
      case Stay it -> it.joinedOn();
      case RoleHeld it -> it.from();
      case MandateHeld it -> it.from();
      case Interaction it -> it.date();
      case Perception it -> it.date();
      case Ambition it -> it.by();
      case Obstacle it -> it.raisedOn();
      case LifecycleChange it -> it.date();
      case Link it -> it.from();
    };
  }

  private static String text(Entry entry, Phrases phrases, Map<String, String> names) {
    return switch (entry) {
      case Stay it -> names.getOrDefault(it.actor(), it.actor());
      case RoleHeld it ->
          names.getOrDefault(it.actor(), it.actor()) + ": " + phrases.word(it.role());
      case MandateHeld it ->
          names.getOrDefault(it.actor(), it.actor()) + ": " + phrases.word(it.mandate());
      case Interaction it -> it.summary();
      case Perception it ->
          names.getOrDefault(it.actor(), it.actor()) + ": " + step(it.perceived(), phrases);
      case Ambition it -> step(it.step(), phrases);
      case Obstacle it -> it.description();
      case LifecycleChange it -> phrases.word(it.kind());
      case Link it -> it.assignment();
    };
  }

  private static String step(int number, Phrases phrases) {
    return number + " " + phrases.word(LadderStep.of(number));
  }
}
