package se.samverkanstrappan.command.eventstore;

import se.samverkanstrappan.events.AggregateKind;

/**
 * The names of streams in the book: {@code collaboration/<id>} and {@code actor/<id>}, since ids of
 * different kinds may be equal.
 */
public final class Streams {
  private Streams() {}

  public static String of(AggregateKind kind, String id) {
    return kind.word() + "/" + id;
  }

  /** The aggregate's own id, as it is known outside the book. */
  public static String idOf(String stream) {
    return stream.substring(stream.indexOf('/') + 1);
  }
}
