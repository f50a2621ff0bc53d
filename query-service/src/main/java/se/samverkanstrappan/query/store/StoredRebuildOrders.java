package se.samverkanstrappan.query.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.store.ActiveGeneration.Activation;

/** Writes orders down in the store, where every instance looks for them. */
final class StoredRebuildOrders implements RebuildOrders {
  /** While one takes over it is not given up; where that does not come to its end, it may be. */
  private static final Duration TAKING_OVER = Duration.ofSeconds(30);

  private final ActiveGeneration active;
  private final Rebuilds rebuilds;

  StoredRebuildOrders(ActiveGeneration active, Rebuilds rebuilds) {
    this.active = active;
    this.rebuilds = rebuilds;
  }

  @Override
  public RebuildStatus status() {
    @Nullable RebuildRequest last = rebuilds.last().orElse(null);
    Activation activation = activation();
    Generation served = activation.served();
    @Nullable String previous = previous(activation).map(Generation::name).orElse(null);
    return last == null
        ? new RebuildStatus(
            served.name(), null, null, false, rebuilds.progress(), null, null, null, previous)
        : new RebuildStatus(
            served.name(),
            last.generation().name(),
            last.state(),
            last.fallBack(),
            rebuilds.progress(),
            last.requestedAt(),
            last.runs() ? null : last.since(),
            last.comparison(),
            previous);
  }

  @Override
  public boolean rebuild() {
    Generation served = activation().served();
    return served.fold() == Generation.FOLD && rebuilds.request(served).isPresent();
  }

  @Override
  public boolean switchOver() {
    return rebuilds
        .last()
        .filter(it -> it.state() == RebuildState.DIFFERS)
        .filter(it -> rebuilds.move(it, RebuildState.SWITCHING, it.comparison()))
        .isPresent();
  }

  @Override
  public boolean abandon() {
    return rebuilds
        .last()
        .filter(RebuildRequest::runs)
        .filter(it -> it.state() != RebuildState.SWITCHING || lasts(it))
        .filter(it -> rebuilds.move(it, RebuildState.ABANDONED, it.comparison()))
        .isPresent();
  }

  @Override
  public boolean fallBack() {
    Activation activation = activation();
    return previous(activation)
        .flatMap(it -> rebuilds.fallBack(it, activation.served()))
        .isPresent();
  }

  private static boolean lasts(RebuildRequest request) {
    return Instant.now().isAfter(request.since().plus(TAKING_OVER));
  }

  private Activation activation() {
    return active.refresh().orElseThrow(Served::nothingServed);
  }

  /** The one before, where it is of the same log and understood as it is now. */
  private Optional<Generation> previous(Activation activation) {
    return Optional.ofNullable(activation.before().generation())
        .filter(it -> it.epoch() == activation.served().epoch() && it.fold() == Generation.FOLD)
        .filter(rebuilds::isThere);
  }
}
