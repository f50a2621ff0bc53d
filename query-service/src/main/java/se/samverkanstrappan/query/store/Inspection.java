package se.samverkanstrappan.query.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;

/**
 * What lies in the document store of the generation that is served, read past all that is kept in
 * memory of it, and also where parts of it are gone.
 *
 * <p>Every method throws {@link StoreUnavailable} while the store cannot be reached.
 */
public interface Inspection {
  /** The name of the generation. */
  String generation();

  /** The epoch of the log that it is made from. */
  int epoch();

  /** The version of the head of each aggregate of a kind, by its id. */
  Map<String, Long> versions(AggregateKind kind);

  /** The head of an aggregate. */
  <T> Optional<Head<T>> head(AggregateKind kind, String id, Class<T> type);

  /**
   * Gives the events that are there, oldest first, up to a version or to the first that is missing;
   * a few are in memory at a time.
   */
  void events(AggregateKind kind, String id, long upTo, Consumer<RecordedEvent> taken);

  /** What is known of each actor in a collaboration, and was when the first was asked for. */
  List<ActorPlacementView> placements(String collaboration);

  /** The collaborations of whose actors something was known then. */
  Set<String> placed();

  /** The copy of a follow-up that was fixed; empty also where it cannot be read. */
  Optional<RecordedEvent> followUp(String id);

  /**
   * A head as it is stored.
   *
   * @param view null where it cannot be read
   */
  record Head<T>(long version, @Nullable T view) {}

  /** Begins to look. */
  @FunctionalInterface
  interface Source {
    /**
     * What is served now.
     *
     * @throws StoreUnavailable where nothing is
     */
    Inspection begin();
  }
}
