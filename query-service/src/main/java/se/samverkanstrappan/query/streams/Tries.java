package se.samverkanstrappan.query.streams;

import java.util.HashMap;
import java.util.Map;

/** From which version the book is to be asked for aggregates, until it answers. */
final class Tries {
  /** How many aggregates may wait for the book to be asked. */
  private static final int MOST = 1000;

  private final Map<String, Long> from = new HashMap<>();
  private final Gaps pauses = new Gaps(0);

  void add(String id, long version, long now) {
    if (from.containsKey(id) || from.size() < MOST) {
      from.merge(id, version, Math::min);
      pauses.add(id, now);
    }
  }

  /** Nothing is left to be asked about an aggregate. */
  void remove(String id) {
    from.remove(id);
  }

  /** The book has answered; what is to be asked from another version since then still is. */
  void answered(Asking.Answer answer) {
    from.remove(answer.id(), answer.from());
  }

  /** Asks for those whose time has come. */
  void ask(long now, Asking asking, StreamCounts counts) {
    pauses.heal(
        now,
        from::containsKey,
        id -> {
          counts.healings.increment();
          asking.ask(id, from.getOrDefault(id, 1L));
        });
  }
}
