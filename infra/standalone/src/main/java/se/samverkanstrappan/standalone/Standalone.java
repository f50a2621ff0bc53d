package se.samverkanstrappan.standalone;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import se.samverkanstrappan.standalone.accounts.AccountsFailed;
import se.samverkanstrappan.standalone.accounts.LocalAccess;

/** Starts the whole of Samverkanstrappan, or one part of it, in this JVM. */
public final class Standalone {
  private static final Logger LOG = LoggerFactory.getLogger(Standalone.class);
  private static final Duration READY = Duration.ofMinutes(1);
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private final Options options;
  private final DataFolder data;
  private final LocalAccess access;
  private final Running running;

  private Standalone(Options options, DataFolder data, LocalAccess access, Running running) {
    this.options = options;
    this.data = data;
    this.access = access;
    this.running = running;
  }

  /** Exit codes: 0 after help, 1 when it cannot start, 2 when an option is wrong. */
  public static void main(String[] args) throws InterruptedException {
    // One log configuration for all parts; the services would each set their own over it.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    try {
      Options options = Options.parse(args);
      if (options.help()) {
        System.out.print(Options.USAGE);
        return;
      }
      if (options.task() != null) {
        LocalAccess.perform(options.task(), options.data(), System.out);
        return;
      }
      if (options.copy() != null) {
        new Copying(options, System.out).perform(options.copy());
        return;
      }
      if (options.rebuild()) {
        LocalAccess access = LocalAccess.running(options.data());
        new RebuildOrder(options.address(Part.QUERY), access::loading, System.out).follow();
        return;
      }
      run(options);
    } catch (InvalidOption e) {
      System.err.println(e.getMessage());
      System.err.println("Try --help.");
      System.exit(MISUSED);
    } catch (StartFailed | AccountsFailed e) {
      LOG.atDebug().setCause(e).log("start failed");
      System.err.println(e.getMessage());
      System.exit(FAILED); // what has been started is stopped by the hook
    }
  }

  private static void run(Options options) throws InterruptedException {
    DataFolder data = DataFolder.open(options.data(), options.parts());
    FreePorts.require(options);
    LocalAccess access = LocalAccess.open(options.data());
    if (options.parts().stream().anyMatch(Part::isService)) {
      access.begin(System.getenv(), System.out);
    }
    var running = new Running();
    running.stopWhenTheProcessEnds();
    new Standalone(options, data, access, running).start();
    running.awaitStop();
    data.close();
  }

  private void start() throws InterruptedException {
    // Asked before the store begins: then it has done what it was asked for.
    boolean textsWereTakenOut = new StoreFile(data.store()).isToBeCompacted();
    forgetWhatWasPutAside(textsWereTakenOut);
    together(
        List.of(
            starting(Part.BROKER, () -> Broker.start(data.kafka(), options.port(Part.BROKER))),
            starting(Part.STORE, this::startStore)));
    forgetWhatWasPutAside(textsWereTakenOut);
    together(
        List.of(
            starting(Part.COMMAND, () -> Service.start(Part.COMMAND, options, data, access)),
            starting(Part.QUERY, () -> Service.start(Part.QUERY, options, data, access))));
    if (options.whole()) {
      sayWhereToGo(ready());
    } else {
      options.parts().forEach(this::sayWhereItListens);
    }
  }

  private DocumentStore startStore() throws IOException {
    data.forgetFormerStore();
    return DocumentStore.start(data.store(), options.port(Part.STORE));
  }

  /** What was damaged, before or right now, may hold what has been taken out of all else. */
  private void forgetWhatWasPutAside(boolean textsWereTakenOut) {
    if (textsWereTakenOut) {
      List.of(data.store(), data.kafka()).forEach(DataFolder::forgetAside);
    }
  }

  private Callable<Boolean> starting(Part part, Callable<AutoCloseable> start) {
    return () -> {
      boolean wanted = options.parts().contains(part);
      if (wanted) {
        long began = System.nanoTime();
        running.add(part, start.call());
        LOG.atInfo()
            .addKeyValue("part", part.option())
            .addKeyValue("port", options.port(part))
            .addKeyValue("millis", Duration.ofNanos(System.nanoTime() - began).toMillis())
            .log("started");
      }
      return wanted;
    };
  }

  private static void together(List<Callable<Boolean>> starts) throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(starts.size())) {
      for (Future<Boolean> start : threads.invokeAll(starts)) {
        start.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof StartFailed failed
          ? failed
          : new StartFailed("Cannot start: " + e.getCause(), e.getCause());
    }
  }

  private boolean ready() throws InterruptedException {
    boolean ready = Readiness.await(options.address(Part.COMMAND), READY);
    if (options.demo()) {
      demo(ready).forEach(System.out::println);
    }
    return ready && Readiness.await(options.address(Part.QUERY), READY);
  }

  private List<String> demo(boolean ready) throws InterruptedException {
    return ready
        ? new Demo(options.address(Part.COMMAND), access.loading(), data.demo()).load()
        : List.of("What --demo loads was not loaded: writes are not ready yet.");
  }

  private void sayWhereToGo(boolean ready) {
    System.out.printf(
        """
        %1$s
          pages and reads  http://%2$s/
          writes           http://%3$s/
          data             %4$s
        Sign in at http://%2$s/logga-in. Stop with Ctrl-C.
        """,
        ready ? "Samverkanstrappan is ready." : "Samverkanstrappan is up but not ready yet.",
        options.address(Part.QUERY),
        options.address(Part.COMMAND),
        options.data());
    warnOfPlainText();
  }

  private void sayWhereItListens(Part part) {
    System.out.printf(
        "The part '%s' (%s) listens on %s%s.%n",
        part.option(),
        part.purpose(),
        options.address(part),
        options.listening(part).isLoopbackAddress() ? " only" : "");
    warnOfPlainText();
  }

  private void warnOfPlainText() {
    if (!options.listening().isLoopbackAddress()) {
      System.out.println(
          """
          Others can reach it, in plain text: put something in front of it that speaks TLS, and set
          SERVER_FORWARD_HEADERS_STRATEGY=native so that its word is taken about who asks.""");
    }
  }
}
