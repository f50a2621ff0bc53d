package se.samverkanstrappan.command.collaboration.state;

import org.jspecify.annotations.Nullable;

/**
 * That an entry does not fit to the others.
 *
 * @param part of the entry that does not
 * @param actor the one it is about, where the part is one of several actors
 */
record Breach(Part part, @Nullable String actor, String message) {
  /** What of an entry can be at fault. */
  enum Part {
    BEGINNING,
    END,
    ACTOR
  }

  static Breach begins(String message) {
    return new Breach(Part.BEGINNING, null, message);
  }

  static Breach ends(String message) {
    return new Breach(Part.END, null, message);
  }

  static Breach actor(String actor, String message) {
    return new Breach(Part.ACTOR, actor, message);
  }
}
