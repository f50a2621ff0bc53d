package se.samverkanstrappan.query.signals;

/** What would clear a signal: what has to happen, and how much of it. */
public record Clearing(Way way, Details details) {

  /** The things that clear signals. */
  public enum Way {
    /** So many of the actors, whose step runs out, show it again before the day. */
    SHOW_STEP_AGAIN,
    /** The day comes and it has not fallen again, or what happened before is logged. */
    WAIT,
    LOG_INTERACTION,
    /** Perceptions that are at most one step apart. */
    AGREE,
    /** A newer perception of at least the step. */
    PERCEIVE_STEP,
    /** A mandate that is clear, and covers the step where one is given. */
    GIVE_MANDATE,
    /** Somebody takes the role. */
    TAKE_ROLE,
    /** One of the role and the others ends. */
    END_ROLE,
    /** The actor establishes at least the step. */
    ESTABLISH_STEP,
    /** At least so many people take part for the actor. */
    SEND_PEOPLE,
    /** The collaboration establishes the step. */
    REACH_STEP,
    /** So many more of the kind establish the step. */
    REACH_STEP_AMONG,
    RESOLVE_OBSTACLE,
    /** It closes, or is to end after the day. */
    CLOSE_OR_EXTEND
  }

  static Clearing by(Way way) {
    return new Clearing(way, Details.NONE);
  }

  Clearing with(String name, Object value) {
    return new Clearing(way, details.with(name, value));
  }
}
