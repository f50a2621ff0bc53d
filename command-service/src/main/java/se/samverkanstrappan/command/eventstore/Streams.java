package se.samverkanstrappan.command.eventstore;

import java.util.Arrays;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.AggregateKind;

/**
 * The names of streams in the book, as {@code collaboration/<id>}: the kind's word stands first,
 * since ids of different kinds may be equal.
 */
public final class Streams {
  private static final String NOBODY = "-";

  private Streams() {}

  /** Whether it is the name of a stream. */
  public static boolean isStream(String name) {
    return Arrays.stream(AggregateKind.values())
        .anyMatch(kind -> name.startsWith(kind.word() + "/") && Violations.isId(idOf(name)));
  }

  /**
   * The stream of an aggregate; for what cannot be an id one that is never written to.
   *
   * <p>So a malformed id meets the same rules and answers as any other, and the database, which may
   * refuse its characters, does not meet it.
   */
  public static String of(AggregateKind kind, String id) {
    return kind.word() + "/" + (Violations.isId(id) ? id : NOBODY);
  }

  /** The aggregate's own id, as it is known outside the book. */
  public static String idOf(String stream) {
    return stream.substring(stream.indexOf('/') + 1);
  }
}
