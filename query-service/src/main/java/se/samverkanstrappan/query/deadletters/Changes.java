package se.samverkanstrappan.query.deadletters;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When what is told of collaborations last changed because of letters. */
final class Changes {
  private final int most;
  private final Clock clock;
  private final Map<String, Instant> changed = new HashMap<>();

  /** Of those that are not remembered by name. */
  private @Nullable Instant othersChanged;

  Changes(int most, Clock clock) {
    this.most = most;
    this.clock = clock;
  }

  /** What is told of an aggregate changed, if it is a collaboration. */
  void add(@Nullable String aggregate, Instant at) {
    if (aggregate == null || !aggregate.startsWith(Letter.COLLABORATION)) {
      return;
    }
    if (changed.size() > most) {
      othersChanged = clock.instant();
      changed.clear();
    }
    changed.merge(
        aggregate.substring(Letter.COLLABORATION.length()),
        at,
        (one, other) -> one.isAfter(other) ? one : other);
  }

  Instant now() {
    return clock.instant();
  }

  Optional<Instant> last(String collaboration) {
    Instant own = changed.get(collaboration);
    return Optional.ofNullable(own == null ? othersChanged : own);
  }

  void forget() {
    changed.clear();
    othersChanged = null;
  }
}
