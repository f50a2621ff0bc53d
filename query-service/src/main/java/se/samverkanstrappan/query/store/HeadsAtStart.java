package se.samverkanstrappan.query.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Reads into memory what all lists are made of as soon as the service has started: at ten thousand
 * collaborations whoever asked first would wait for it.
 */
final class HeadsAtStart {
  private static final Logger LOG = LoggerFactory.getLogger(HeadsAtStart.class);

  private final ReadModel readModel;

  HeadsAtStart(ReadModel readModel) {
    this.readModel = readModel;
  }

  /** Beside whoever asks meanwhile, who waits for the same reading. */
  @EventListener
  public void started(ApplicationReadyEvent ready) {
    Thread.ofVirtual().name("heads-at-start").start(this::read);
  }

  private void read() {
    try {
      readModel.collaborations();
      readModel.actors();
      readModel.assignments();
      readModel.placements().byCollaboration();
    } catch (StoreUnavailable e) {
      LOG.debug("Nothing can be read yet; whoever asks first reads it.", e);
    }
  }
}
