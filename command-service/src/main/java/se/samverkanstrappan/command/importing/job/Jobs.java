package se.samverkanstrappan.command.importing.job;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.command.http.Ids;
import se.samverkanstrappan.command.importing.job.ImportJob.State;
import se.samverkanstrappan.command.importing.run.Mode;
import se.samverkanstrappan.command.importing.run.Progress;
import se.samverkanstrappan.command.importing.run.Result;
import se.samverkanstrappan.command.importing.source.NoRoom;

/** Runs imports after their requests have been answered. */
public final class Jobs implements InitializingBean {
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  private static final Set<State> STANDING = EnumSet.of(State.RUNNING, State.DONE);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final JobTable table;
  private final Clock clock;
  private final Map<String, Running> running = new ConcurrentHashMap<>();

  Jobs(JobTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** Before anyone can ask: what was running when the service ended was interrupted. */
  @Override
  public void afterPropertiesSet() {
    int interrupted = table.interruptOwn();
    if (interrupted > 0) {
      LOG.warn("imports were interrupted count={}", interrupted);
    }
  }

  /**
   * Begins an import on a thread of its own.
   *
   * @param sender who may ask how far it has come
   * @param work tells how far it has come, and may throw
   */
  public ImportJob start(
      Identity sender, Mode mode, boolean dryRun, Function<Progress, Result> work) {
    Progress progress = new Progress();
    ImportJob job = ImportJob.started(Ids.orNew(null), mode, dryRun, clock.instant());
    table.insert(job, sender.subject());
    Thread thread =
        Thread.ofVirtual().name("import-" + job.id()).unstarted(() -> run(job, progress, work));
    running.put(job.id(), new Running(job, progress, thread));
    try {
      thread.start();
    } catch (Throwable e) {
      // Without signs of life it is read as interrupted.
      running.remove(job.id());
      throw e;
    }
    return job;
  }

  private void run(ImportJob job, Progress progress, Function<Progress, Result> work) {
    try {
      LOG.info("import began id={}", job.id());
      ImportJob ended = outcome(job, progress, work);
      table.update(ended);
      LOG.info("import ended id={} state={} added={}", job.id(), ended.state(), ended.added());
    } catch (DataAccessException e) {
      // Read as interrupted once nothing has been heard of it for a while.
      LOG.error("the end of an import could not be kept id={}", job.id(), e);
    } finally {
      running.remove(job.id());
    }
  }

  private ImportJob outcome(ImportJob job, Progress progress, Function<Progress, Result> work) {
    try {
      Result result = work.apply(progress);
      return job.at(progress).ended(result, clock.instant());
    } catch (Progress.Stopped e) {
      return job.at(progress)
          .cutOff(State.INTERRUPTED, String.valueOf(e.getMessage()), clock.instant());
    } catch (NoRoom e) {
      return failed(job.at(progress), e.getMessage() + ", send it again");
    } catch (Throwable e) {
      // Errors too: nobody else is told of them, and the import would seem to run for ever.
      LOG.error("import failed id={}", job.id(), e);
      return failed(
          job.at(progress), "something went wrong here; what is written stays, send it again");
    }
  }

  private ImportJob failed(ImportJob job, String why) {
    return job.cutOff(State.FAILED, why, clock.instant());
  }

  /** Waits a while for imports that were told to stop. */
  public void awaitEnd() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (Running each : running.values()) {
      each.awaitUntil(deadline);
    }
  }

  /** What is known of an import; of one that runs here as of now. */
  public Optional<ImportJob> find(String id) {
    Running here = running.get(id);
    return here == null ? table.find(id) : Optional.of(here.now());
  }

  /** Whether it is for who asks to know of an import: who sent it, and administrators. */
  public boolean isFor(Identity asking, String id) {
    return asking.is(Role.ADMIN) || table.isSentBy(asking.subject(), id);
  }

  /** Whether it runs, or came to its end: others may be sent again. */
  public boolean stands(String id) {
    return find(id).filter(job -> STANDING.contains(job.state())).isPresent();
  }

  @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
  void giveSignsOfLife() {
    for (Running each : running.values()) {
      try {
        table.seen(each.now());
      } catch (DataAccessException e) {
        LOG.warn("an import's progress could not be kept cause={}", e.getMessage());
      }
    }
  }

  @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetOldOnes() {
    try {
      table.forget();
    } catch (DataAccessException e) {
      LOG.warn("old imports could not be deleted cause={}", e.getMessage());
    }
  }

  private record Running(ImportJob job, Progress progress, Thread thread) {
    void awaitUntil(long deadline) {
      try {
        thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    ImportJob now() {
      return job.at(progress);
    }
  }
}
