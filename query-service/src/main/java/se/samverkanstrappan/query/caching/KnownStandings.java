package se.samverkanstrappan.query.caching;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;

/**
 * Tells apart what is known of all actors in all collaborations: hundreds of thousands of things,
 * so that it is worked out once for each time anything is written.
 */
final class KnownStandings {
  private volatile @Nullable Summed last;

  private record Summed(Map<String, List<ActorPlacementView>> of, long sum) {}

  /** Another sum where any is there at another version; whatever the order. */
  @SuppressWarnings("ReferenceEquality") // what was written since makes another map
  long sum(Map<String, List<ActorPlacementView>> standings) {
    Summed known = last;
    if (known == null || known.of() != standings) {
      known = new Summed(standings, worked(standings));
      last = known;
    }
    return known.sum();
  }

  private static long worked(Map<String, List<ActorPlacementView>> standings) {
    long sum = 0;
    for (Map.Entry<String, List<ActorPlacementView>> each : standings.entrySet()) {
      long collaboration = Fingerprint.mixed(Fingerprint.hash(each.getKey()));
      for (ActorPlacementView actor : each.getValue()) {
        long inside = Fingerprint.mixed(collaboration + Fingerprint.hash(actor.actor()));
        sum += Fingerprint.mixed(inside + Fingerprint.mixed(actor.version()));
      }
    }
    return sum;
  }
}
