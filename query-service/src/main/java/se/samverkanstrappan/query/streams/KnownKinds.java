package se.samverkanstrappan.query.streams;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.collaboration.KindsAsked;

/**
 * What the register says of the kinds of actors, for the collaborations of one task that ask for
 * them. Actors and collaborations come in no order: where the register has learned something else
 * since, a collaboration that asked for it is worked out again.
 */
final class KnownKinds {
  private static final long NEVER_LOOKED = -1;

  private final ReadOnlyKeyValueStore<String, String> register;
  private final KeyValueStore<String, KindsAsked> asked;
  private final AtomicLong changes;
  private long looked = NEVER_LOOKED;

  /**
   * The kinds as one task knows them.
   *
   * @param register the kinds by actor, as this generation or another told them: they agree
   * @param changes counts what the register has learned
   */
  KnownKinds(
      ReadOnlyKeyValueStore<String, String> register,
      KeyValueStore<String, KindsAsked> asked,
      AtomicLong changes) {
    this.register = register;
    this.asked = asked;
    this.changes = changes;
  }

  /** What kind an actor is of, or null where that is not known. */
  @Nullable ActorKind of(String actor) {
    String kind = register.get(actor);
    return kind == null ? null : ActorKind.valueOf(kind);
  }

  /** Remembers what a collaboration has asked. */
  void remember(String collaboration, KindsAsked kinds) {
    if (!kinds.actors().isEmpty()) {
      asked.put(collaboration, kinds);
    } else if (asked.get(collaboration) != null) {
      asked.delete(collaboration);
    }
  }

  /** Tells of the collaborations that would get another answer now. */
  void tellOutdated(Consumer<String> outdated) {
    long now = changes.get();
    if (now == looked) {
      return;
    }
    looked = now;
    try (KeyValueIterator<String, KindsAsked> all = asked.all()) {
      all.forEachRemaining(
          each -> {
            if (!each.value.isStillSaidBy(this::of)) {
              outdated.accept(each.key);
            }
          });
    }
  }
}
