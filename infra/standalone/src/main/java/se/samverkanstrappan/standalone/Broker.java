package se.samverkanstrappan.standalone;

import java.net.BindException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real Kafka broker, its own controller, in this JVM. */
final class Broker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Broker.class);
  private static final int NODE = 1;
  private static final String CONTROLLER = "CONTROLLER";
  private static final int START_SECONDS = 60;

  private final KafkaRaftServer server;

  private Broker(KafkaRaftServer server) {
    this.server = server;
  }

  /**
   * Starts the broker. A folder that it cannot start from is put aside and a new one formatted:
   * everything in Kafka comes from the book and is published again.
   */
  static Broker start(Path path, int port) {
    var folder = new BrokerFolder(path, NODE, CONTROLLER);
    folder.prepare();
    try {
      return startOnce(path, port);
    } catch (StartFailed e) {
      if (isAboutPorts(e)) {
        throw e;
      }
      LOG.atWarn().addKeyValue("folder", path).setCause(e).log("broker folder is damaged");
      folder.replace();
      return startOnce(path, port);
    }
  }

  private static Broker startOnce(Path path, int port) {
    var outcome = new CompletableFuture<Broker>();
    // A fatal fault would end the JVM at once; while starting it shall only fail this attempt.
    Exit.Procedure failTheStart =
        (status, message) -> {
          var fault = new StartFailed("The broker gave up: " + message);
          outcome.completeExceptionally(fault);
          throw fault;
        };
    Exit.setHaltProcedure(failTheStart);
    Exit.setExitProcedure(failTheStart);
    @Nullable KafkaRaftServer server = null;
    try {
      server = new KafkaRaftServer(new KafkaConfig(settings(path, port), false), Time.SYSTEM);
      startInBackground(server, outcome);
      return outcome.get(START_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      abandon(server);
      throw new StartFailed("The broker cannot start: " + e.getCause(), e.getCause());
    } catch (TimeoutException e) {
      abandon(server);
      throw new StartFailed("The broker did not start within " + START_SECONDS + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailed("The start was interrupted", e);
    } catch (RuntimeException e) {
      throw new StartFailed("The broker cannot start: " + e, e);
    } finally {
      Exit.resetHaltProcedure();
      Exit.resetExitProcedure();
    }
  }

  private static void startInBackground(KafkaRaftServer server, CompletableFuture<Broker> outcome) {
    Thread.ofPlatform()
        .daemon()
        .name("broker-start")
        .start(
            () -> {
              try {
                server.startup();
                outcome.complete(new Broker(server));
              } catch (Throwable e) { // the Scala side throws what it likes
                outcome.completeExceptionally(e);
              }
            });
  }

  private static void abandon(@Nullable KafkaRaftServer server) {
    if (server == null) {
      return;
    }
    try {
      server.shutdown();
    } catch (Throwable e) {
      LOG.atDebug().setCause(e).log("the broker that did not start did not stop cleanly either");
    }
  }

  private static boolean isAboutPorts(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  private static Properties settings(Path path, int port) {
    // The controller is only spoken to from this JVM: it may move at each start.
    int controllerPort = FreePorts.anyApartFrom(port);
    var settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE));
    settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
    settings.put("controller.listener.names", CONTROLLER);
    settings.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    settings.put(
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
    settings.put("log.dirs", path.toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("group.initial.rebalance.delay.ms", "0");
    alone(settings, "offsets.topic", "replication.factor");
    alone(settings, "transaction.state.log", "replication.factor", "min.isr");
    alone(settings, "share.coordinator.state.topic", "replication.factor", "min.isr");
    settings.put("log.cleaner.dedupe.buffer.size", "2097152");
    // What is deleted or compacted away is gone from disk soon, not after a minute or more.
    settings.put("log.segment.delete.delay.ms", "1000");
    settings.put("log.cleaner.backoff.ms", "2000");
    settings.put("broker.heartbeat.interval.ms", "500");
    settings.put("broker.session.timeout.ms", "2000");
    return settings;
  }

  private static void alone(Properties settings, String topic, String... copies) {
    settings.put(topic + ".num.partitions", "1");
    for (String copy : copies) {
      settings.put(topic + "." + copy, "1");
    }
  }

  /** Stops in a controlled way: without it the next start takes 12 s. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
