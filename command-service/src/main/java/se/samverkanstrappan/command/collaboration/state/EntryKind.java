package se.samverkanstrappan.command.collaboration.state;

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

/** The kinds of entries, in the order in which they can be added to an empty collaboration. */
public enum EntryKind {
  STAY("participants", "joinedOn", "leftOn"),
  LIFECYCLE("lifecycle", "date", null),
  ROLE("roles", "from", "until"),
  MANDATE("mandates", "from", null),
  AMBITION("ambitions", "by", null),
  OBSTACLE("obstacles", "raisedOn", "resolvedOn"),
  LINK("links", "from", "until"),
  INTERACTION("interactions", "date", null),
  PERCEPTION("perceptions", "date", null);

  private final String list;
  private final String begins;
  private final @Nullable String ends;

  EntryKind(String list, String begins, @Nullable String ends) {
    this.list = list;
    this.begins = begins;
    this.ends = ends;
  }

  /** The kind that an entry is of. */
  public static EntryKind of(Entry entry) {
    return switch (entry) {
      case Stay stay -> STAY;
      case LifecycleChange change -> LIFECYCLE;
      case RoleHeld role -> ROLE;
      case MandateHeld mandate -> MANDATE;
      case Ambition ambition -> AMBITION;
      case Obstacle obstacle -> OBSTACLE;
      case Link link -> LINK;
      case Interaction interaction -> INTERACTION;
      case Perception perception -> PERCEPTION;
    };
  }

  /** The name under which a bundle lists entries of the kind. */
  public String list() {
    return list;
  }

  /** Whether it tells what has happened, and not what is planned. */
  public boolean isFact() {
    return this != AMBITION;
  }

  /** JSON pointer, within an entry, to the day that it counts from. */
  String begins() {
    return "/" + begins;
  }

  /** JSON pointer, within an entry, to the first day on which it no longer holds. */
  String ends() {
    return ends == null ? begins() : "/" + ends;
  }
}
