package se.samverkanstrappan.query.streams;

import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import se.samverkanstrappan.events.AggregateKind;

/** Asks the book for events of one task, whose own thread takes the answers. */
final class Asking {
  private final Healing healing;
  private final AggregateKind kind;
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

  Asking(Healing healing, AggregateKind kind) {
    this.healing = healing;
    this.kind = kind;
  }

  /**
   * What the book has answered.
   *
   * @param from the version it was asked from
   * @param published how many events it has from there; none where it has no such aggregate
   */
  record Answer(String id, long from, OptionalInt published) {
    /** Whether the book has no event from there on. */
    boolean isNothing() {
      return published.orElse(0) == 0;
    }

    /** The last event that the book has of the aggregate. */
    long last() {
      return from + published.orElse(0) - 1;
    }
  }

  void ask(String id, long from) {
    healing.publishAgain(
        kind.word() + "/" + id, from, published -> answers.add(new Answer(id, from, published)));
  }

  /** Hands over what has been answered since. */
  void take(Consumer<Answer> taken) {
    for (Answer each = answers.poll(); each != null; each = answers.poll()) {
      taken.accept(each);
    }
  }
}
