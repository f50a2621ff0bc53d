package se.samverkanstrappan.events;

/** What an event happened to; each kind has an event topic of its own. */
public enum AggregateKind {
  COLLABORATION("collaboration"),
  ACTOR("actor"),
  ASSIGNMENT("assignment");

  private final String word;

  AggregateKind(String word) {
    this.word = word;
  }

  /** The word that event types, topics and streams of this kind begin with. */
  public String word() {
    return word;
  }

  /** The kind whose events' types begin with the same word as the given type. */
  public static AggregateKind ofType(String type) {
    for (AggregateKind kind : values()) {
      if (type.startsWith(kind.word + ".")) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no aggregate kind for event type " + type);
  }
}
