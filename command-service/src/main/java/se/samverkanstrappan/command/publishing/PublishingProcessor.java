package se.samverkanstrappan.command.publishing;

import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * The tracking processor that publishes, with the life of the service.
 *
 * <p>One segment: the order in which Kafka gets the events is the order of the book. Of several
 * instances one has the claim; the others take over within seconds.
 */
final class PublishingProcessor implements SmartLifecycle {
  /** The processor's name, under which its token is stored. */
  static final String NAME = "publishing";

  private static final int LOOK_FOR_EVENTS_MS = 1_000;
  private static final int LOOK_FOR_CLAIM_MS = 500;
  private static final int STOP_MS = 2_000;

  private final TrackingEventProcessor processor;
  private final Outlet outlet;

  PublishingProcessor(
      GuardedSource source,
      EventHandlerInvoker publisher,
      TokenStore tokens,
      TransactionManager transactions,
      Outlet outlet,
      int batchSize) {
    this.outlet = outlet;
    this.processor =
        TrackingEventProcessor.builder()
            .name(NAME)
            .eventHandlerInvoker(publisher)
            .messageSource(source)
            .tokenStore(tokens)
            .transactionManager(transactions)
            .trackingEventProcessorConfiguration(
                TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                    .andInitialTrackingToken(book -> BookPosition.token(0))
                    .andEventAvailabilityTimeout(LOOK_FOR_EVENTS_MS, TimeUnit.MILLISECONDS)
                    .andTokenClaimInterval(LOOK_FOR_CLAIM_MS, TimeUnit.MILLISECONDS)
                    .andWorkerTerminationTimeout(STOP_MS)
                    .andBatchSize(batchSize))
            .build();
  }

  @Override
  public void start() {
    processor.start();
  }

  @Override
  public void stop() {
    processor.shutDown();
    outlet.close();
  }

  /** Why this instance does not publish though it should; null where all is well. */
  @Nullable String failure() {
    if (!processor.isRunning()) {
      return "not running";
    }
    return processor.processingStatus().values().stream()
        .filter(EventTrackerStatus::isErrorState)
        .map(status -> String.valueOf(status.getError()))
        .findFirst()
        .orElse(null);
  }

  @Override
  public boolean isRunning() {
    return processor.isRunning();
  }
}
