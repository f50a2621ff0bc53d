package se.samverkanstrappan.command.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.command.eventstore.AskedBy;
import se.samverkanstrappan.command.http.Refusal;
import se.samverkanstrappan.command.http.UnreadableRequest;
import se.samverkanstrappan.command.importing.job.ImportJob;
import se.samverkanstrappan.command.importing.job.Jobs;
import se.samverkanstrappan.command.importing.run.Import;
import se.samverkanstrappan.command.importing.run.Progress;
import se.samverkanstrappan.command.importing.run.Result;
import se.samverkanstrappan.command.importing.schema.BundleSchema;
import se.samverkanstrappan.command.importing.source.Bundle;
import se.samverkanstrappan.command.importing.source.NoRoom;
import se.samverkanstrappan.command.importing.source.Reception;
import se.samverkanstrappan.command.importing.source.Source;
import se.samverkanstrappan.command.importing.source.Spool;
import se.samverkanstrappan.command.importing.source.Spreadsheet;
import se.samverkanstrappan.command.importing.source.TooLarge;
import se.samverkanstrappan.command.importing.source.Unreadable;

/** Receives files and has them imported, a few at a time; stops them when the service stops. */
@Component
class Imports implements SmartLifecycle {
  /** So that however slowly files come, they keep no place from others and do not fill the disk. */
  private static final int RECEIVED_AT_ONCE = 8;

  private final ImportSettings settings;
  private final Import importing;
  private final Jobs jobs;
  private final Semaphore places;
  private final Semaphore receptions = new Semaphore(RECEIVED_AT_ONCE);
  private final Set<Progress> running = ConcurrentHashMap.newKeySet();
  private volatile boolean started;

  Imports(ImportSettings settings, Import importing, Jobs jobs) {
    this.settings = settings;
    this.importing = importing;
    this.jobs = jobs;
    this.places = new Semaphore(settings.atOnce());
  }

  /**
   * Room for one file.
   *
   * @param work whether it is to be worked on; refused where that could not be done now, before it
   *     is sent in vain
   */
  Room enter(boolean work) {
    if (!started || (work && places.availablePermits() == 0)) {
      throw full();
    }
    Room room = Room.enter(receptions);
    if (room == null) {
      throw Refusal.busy("at most " + RECEIVED_AT_ONCE + " files are received at the same time");
    }
    return room;
  }

  private void takePlace(Room room) {
    if (!room.takes(places)) {
      throw full();
    }
  }

  private Refusal full() {
    return Refusal.busy("at most " + settings.atOnce() + " imports are done at the same time");
  }

  /** Keeps what is sent in a file; the digest is fed with it. */
  Spool receive(Room room, InputStream sent, long announced, MessageDigest digest) {
    long limit = settings.largest().toBytes();
    try {
      if (announced > limit) {
        throw new TooLarge(limit);
      }
      Spool spool = room.holding(Spool.in(settings.spoolFolder()));
      Reception.into(spool, sent, limit, digest);
      return spool;
    } catch (TooLarge e) {
      throw Refusal.tooLarge(String.valueOf(e.getMessage()));
    } catch (NoRoom e) {
      throw Refusal.busy(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UnreadableRequest("", "the body ends too early");
    }
  }

  /** Imports it before the answer. */
  Result now(Room room, Spool spool, ImportOrder order) {
    takePlace(room);
    try {
      return run(room, spool, order, AskedBy.request(), new Progress());
    } catch (Progress.Stopped | NoRoom e) {
      throw Refusal.busy(String.valueOf(e.getMessage()));
    }
  }

  /** Imports it after the answer. */
  ImportJob later(Room room, Spool spool, ImportOrder order) {
    takePlace(room);
    AskedBy asked = AskedBy.request();
    ImportJob job =
        jobs.start(
            asked.identity(),
            order.mode(),
            order.dryRun(),
            progress -> work(room, spool, order, asked, progress));
    room.handOver();
    return job;
  }

  private Result work(Room room, Spool spool, ImportOrder order, AskedBy asked, Progress progress) {
    try {
      return run(room, spool, order, asked, progress);
    } catch (Unreadable e) {
      return Result.unreadable(e);
    } finally {
      room.leave();
    }
  }

  private Result run(Room room, Spool spool, ImportOrder order, AskedBy asked, Progress progress) {
    running.add(progress);
    try (Source source = room.holding(source(spool, order))) {
      return importing.run(source, order.mode(), order.dryRun(), asked, progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      running.remove(progress);
    }
  }

  private Source source(Spool spool, ImportOrder order) throws IOException {
    return order.spreadsheet()
        ? Spreadsheet.in(spool, Spool.in(settings.spoolFolder()))
        : Bundle.in(spool, new BundleSchema());
  }

  @Override
  public void start() {
    started = true;
  }

  @Override
  public void stop() {
    started = false;
    running.forEach(Progress::stop);
    jobs.awaitEnd();
  }

  @Override
  public boolean isRunning() {
    return started;
  }
}
