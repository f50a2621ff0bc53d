package se.samverkanstrappan.query.streams;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.store.ActiveGeneration.Before;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.Kept;
import se.samverkanstrappan.query.store.RebuildRequest;

/**
 * Which generations this instance works on.
 *
 * @param served the one that is served, where this version can feed it
 * @param made the one that is to be served, if there is another
 * @param requested whether that was asked for, so that it is compared before it is served
 * @param retiring the one that was served until just now: others may not have noticed yet
 */
record Plan(
    @Nullable Generation served,
    @Nullable Generation made,
    boolean requested,
    @Nullable Generation retiring) {
  /** All instances look twice a second, and reads that have begun may end. */
  static final Duration GRACE = Duration.ofSeconds(10);

  /**
   * What is known.
   *
   * @param epoch that of the log on Kafka
   * @param setting the number that is wanted where nobody has asked for another
   * @param served what is served, whoever made it
   * @param before what was served before that
   * @param request the one that was asked for last
   * @param asked the highest number that was ever asked for of the log
   */
  record Known(
      int epoch,
      int setting,
      Optional<Generation> served,
      Optional<Before> before,
      Optional<RebuildRequest> request,
      int asked) {
    /** Whether this version can work on it, and the log on Kafka is the one it is made of. */
    private boolean canFeed(Generation generation) {
      return generation.epoch() == epoch && generation.fold() == Generation.FOLD;
    }
  }

  static Plan of(Known known, Instant now) {
    Generation served = known.served().filter(known::canFeed).orElse(null);
    Generation retiring =
        known
            .before()
            .filter(it -> now.isBefore(it.since().plus(GRACE)))
            .map(Before::generation)
            .filter(known::canFeed)
            .filter(it -> !it.equals(served))
            .orElse(null);
    Generation wanted = Generation.of(known.epoch(), known.setting());
    if (served == null) {
      return new Plan(null, wanted, false, wanted.equals(retiring) ? null : retiring);
    }
    Optional<Generation> requested =
        known
            .request()
            .filter(RebuildRequest::runs)
            .map(RebuildRequest::generation)
            .filter(known::canFeed)
            .filter(it -> !it.equals(served));
    if (requested.isPresent()) {
      Generation made = requested.get();
      return new Plan(served, made, true, made.equals(retiring) ? null : retiring);
    }
    boolean raised = known.setting() > Math.max(served.number(), lastNumber(known, served));
    return new Plan(served, raised ? wanted : null, false, retiring);
  }

  /** All that this instance works on. */
  Set<Generation> all() {
    Set<Generation> all = new LinkedHashSet<>();
    add(served, all);
    add(retiring, all);
    add(made, all);
    return all;
  }

  /** What stays when the rest is taken away; nothing is where nothing of ours is served. */
  Optional<Kept> kept(Known known, Duration keepPrevious, Instant now) {
    if (served == null) {
      return Optional.empty();
    }
    Set<Generation> besides = new HashSet<>(all());
    known
        .before()
        .filter(it -> now.isBefore(it.since().plus(keepPrevious)))
        .map(Before::generation)
        .ifPresent(besides::add);
    known.request().filter(RebuildRequest::runs).ifPresent(it -> besides.add(it.generation()));
    return Optional.of(new Kept(served, besides, lastNumber(known, served)));
  }

  private static int lastNumber(Known known, Generation like) {
    int last =
        known
            .request()
            .filter(it -> it.generation().epoch() == like.epoch())
            .filter(it -> it.generation().fold() == like.fold())
            .map(it -> Math.max(it.generation().number(), it.from().number()))
            .orElse(0);
    return Math.max(last, known.asked());
  }

  private static void add(@Nullable Generation generation, Set<Generation> to) {
    if (generation != null) {
      to.add(generation);
    }
  }
}
