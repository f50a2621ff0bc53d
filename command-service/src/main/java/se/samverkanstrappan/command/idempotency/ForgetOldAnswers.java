package se.samverkanstrappan.command.idempotency;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** Deletes the answers that nobody may ask for any more. */
record ForgetOldAnswers(KeptAnswers answers) {
  private static final Logger LOG = LoggerFactory.getLogger(ForgetOldAnswers.class);

  @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forget() {
    try {
      while (answers.forgetSome() && !Thread.currentThread().isInterrupted()) {
        LOG.debug("forgot a batch of old answers");
      }
    } catch (DataAccessException e) {
      // Another instance may be at the same rows, or the book is away: an hour later will do.
      LOG.warn("old answers could not be deleted", e);
    }
  }
}
