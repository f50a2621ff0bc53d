package se.samverkanstrappan.query.collaboration;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
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

/**
 * An entry that places nobody, as the fold remembers it: one that is no stay, no lifecycle change
 * and no interaction, and without the texts in it, from which nothing follows.
 *
 * @param since the version of the collaboration that first told it; of two with one date, the one
 *     told later is the newer
 */
public record KeptEntry(
    long since,
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
        @JsonSubTypes({
          @Type(value = RoleHeld.class, name = "role"),
          @Type(value = MandateHeld.class, name = "mandate"),
          @Type(value = Perception.class, name = "perception"),
          @Type(value = Ambition.class, name = "ambition"),
          @Type(value = Obstacle.class, name = "obstacle"),
          @Type(value = Link.class, name = "link")
        })
        Entry entry) {
  private static final String LEFT_OUT = "";

  static KeptEntry of(long since, Entry entry) {
    return new KeptEntry(since, withoutTexts(entry));
  }

  private static Entry withoutTexts(Entry entry) {
    return switch (entry) {
      case MandateHeld it -> new MandateHeld(it.actor(), it.mandate(), it.from(), null);
      case Perception it ->
          new Perception(it.actor(), it.date(), it.perceived(), it.desired(), null);
      case Obstacle it -> new Obstacle(it.kind(), it.raisedOn(), LEFT_OUT, it.resolvedOn(), null);
      case RoleHeld it -> it;
      case Ambition it -> it;
      case Link it -> it;
      case Stay it -> it;
      case LifecycleChange it -> it;
      case Interaction it -> it;
    };
  }
}
