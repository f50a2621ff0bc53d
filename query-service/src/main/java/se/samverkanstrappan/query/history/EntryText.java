package se.samverkanstrappan.query.history;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
import se.samverkanstrappan.query.web.Language;

/** Tells an entry in few words. */
public final class EntryText {
  private EntryText() {}

  /**
   * What it says.
   *
   * @param name what an actor is called
   */
  public static String of(Entry entry, Language language, UnaryOperator<String> name) {
    return switch (entry) {
      case Stay it -> name.apply(it.actor());
      case RoleHeld it -> name.apply(it.actor()) + ": " + language.name(it.role());
      case MandateHeld it -> name.apply(it.actor()) + ": " + language.name(it.mandate());
      case Interaction it -> it.summary();
      case Perception it -> name.apply(it.actor()) + ": " + step(it.perceived(), language);
      case Ambition it -> step(it.step(), language);
      case Obstacle it -> language.name(it.kind()) + ": " + it.description();
      case LifecycleChange it ->
          it.reason() == null
              ? language.name(it.kind())
              : language.name(it.kind()) + ": " + it.reason();
      case Link it -> it.assignment() + ": " + it.task();
    };
  }

  /** The day it is of; of a plan, the day it is for. */
  public static PartialDate day(Entry entry) {
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

  /** The first day on which it no longer holds; null where it has no end. */
  static @Nullable PartialDate end(Entry entry) {
    return switch (entry) {
      case Stay it -> it.leftOn();
      case RoleHeld it -> it.until();
      case Obstacle it -> it.resolvedOn();
      case Link it -> it.until();
      default -> null;
    };
  }

  private static String step(int number, Language language) {
    return number + " " + language.name(LadderStep.of(number));
  }
}
