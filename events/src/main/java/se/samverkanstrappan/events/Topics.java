package se.samverkanstrappan.events;

/** The topics on Kafka, in the only place that names them. */
public final class Topics {
  /** One compacted record per collaboration: its head with the timeline and the signals. */
  public static final String COLLABORATION_VIEWS = "collaboration-views.v1";

  /** One compacted record per collaboration and actor: all that is known of it there. */
  public static final String PLACEMENT_VIEWS = "placement-views.v1";

  /** One compacted record per actor of the register. */
  public static final String ACTOR_VIEWS = "actor-views.v1";

  /** One compacted record per government assignment. */
  public static final String ASSIGNMENT_VIEWS = "assignment-views.v1";

  /** Records that could not be understood or folded, as they came, with the cause in headers. */
  public static final String DEAD_LETTERS = "dead-letters.v1";

  private Topics() {}

  /** The topic with the events of all aggregates of a kind in one generation of the log. */
  public static String events(AggregateKind kind, int epoch) {
    return kind.word() + "-events.v1.e" + epoch;
  }
}
