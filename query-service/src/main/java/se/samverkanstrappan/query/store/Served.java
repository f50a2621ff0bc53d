package se.samverkanstrappan.query.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the collections of the generation that is served now. */
final class Served {
  private final ActiveGeneration active;

  Served(ActiveGeneration active) {
    this.active = active;
  }

  /** What a query finds; where it finds nothing, only after a look at what is served by then. */
  <T> T read(Function<GenerationCollections, T> query) {
    GenerationCollections asked =
        StoreAccess.reach(active::collections).orElseThrow(Served::nothingServed);
    T found = StoreAccess.reach(() -> query.apply(asked));
    if (!isNothing(found)) {
      return found;
    }
    // The store may have been emptied since it was last looked at, or what is served may be
    // another generation, and the one that was asked dropped.
    GenerationCollections served =
        active.refresh().flatMap(unused -> active.collections()).orElseThrow(Served::nothingServed);
    return served.generation().equals(asked.generation())
        ? found
        : StoreAccess.reach(() -> query.apply(served));
  }

  private static boolean isNothing(@Nullable Object found) {
    return Optional.empty().equals(found)
        || Long.valueOf(0).equals(found)
        || List.of().equals(found);
  }

  static StoreUnavailable nothingServed() {
    return new StoreUnavailable("no generation is served yet");
  }
}
