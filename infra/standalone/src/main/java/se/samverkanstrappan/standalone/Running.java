package se.samverkanstrappan.standalone;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts that run in this JVM, and the order in which they stop. */
final class Running {
  private static final Logger LOG = LoggerFactory.getLogger(Running.class);
  private static final int EXIT_AFTER_SIGTERM = 143;

  /**
   * Less than the ten seconds promised; what is cut off has to be put in order by the next start.
   */
  private static final long STOP_MILLIS = 9_000;

  private final Map<Part, AutoCloseable> parts = new EnumMap<>(Part.class);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private boolean stopping;

  /** Keeps a started part; one that comes up while stopping is closed at once. */
  void add(Part part, AutoCloseable running) {
    synchronized (this) {
      if (!stopping) {
        parts.put(part, running);
        return;
      }
    }
    close(part, running);
  }

  void stopWhenTheProcessEnds() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopInTime, "stop"));
  }

  void awaitStop() throws InterruptedException {
    stopped.await();
  }

  // Every part survives a kill, so a stop that hangs may be cut off: better than to be waited for.
  private void stopInTime() {
    Thread work = Thread.ofPlatform().daemon().name("stop-parts").start(this::stop);
    try {
      work.join(STOP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (work.isAlive()) {
      LOG.atWarn().addKeyValue("millis", STOP_MILLIS).log("stopping took too long, cut off");
      Runtime.getRuntime().halt(EXIT_AFTER_SIGTERM);
    }
  }

  /**
   * Closes the services beside each other (each its web server first, then its stream or its
   * publisher, which still need what comes after), then the store, then the broker.
   */
  void stop() {
    Map<Part, AutoCloseable> closing;
    synchronized (this) {
      stopping = true;
      closing = new EnumMap<>(parts);
      parts.clear();
    }
    var services = new ArrayList<Thread>();
    for (Part part : List.of(Part.QUERY, Part.COMMAND)) {
      services.add(Thread.ofPlatform().start(() -> close(part, closing.get(part))));
    }
    services.forEach(Running::join);
    close(Part.STORE, closing.get(Part.STORE));
    close(Part.BROKER, closing.get(Part.BROKER));
    stopped.countDown();
  }

  private static void join(Thread thread) {
    try {
      thread.join(TimeUnit.SECONDS.toMillis(30));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(Part part, @Nullable AutoCloseable running) {
    if (running == null) {
      return;
    }
    long began = System.nanoTime();
    try {
      running.close();
      LOG.atInfo()
          .addKeyValue("part", part.option())
          .addKeyValue("millis", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began))
          .log("stopped");
    } catch (Exception e) {
      LOG.atWarn().addKeyValue("part", part.option()).setCause(e).log("did not stop cleanly");
    }
  }
}
