package se.samverkanstrappan.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Kafka and MongoDB as installations have them, in containers, in the place of the embedded broker
 * and store: where a run asks for them by {@code -Dsamverkan.containers=true}.
 */
final class Containers {
  private static final String NAME = "samverkan-";

  private Containers() {}

  static boolean wanted() {
    return Boolean.getBoolean("samverkan.containers");
  }

  /** Whether that part is run in one. */
  static boolean hold(String part) {
    return wanted() && (part.equals("broker") || part.equals("store"));
  }

  /** Runs it until the process ends; what it has written is there when it is run again. */
  static List<String> command(String part, int port) {
    List<String> command = new ArrayList<>(List.of("docker", "run", "--rm", "--name", NAME + port));
    command.addAll(part.equals("broker") ? kafka(port) : mongodb(port));
    return command;
  }

  /** The same as {@code kill -9}, which the process that runs it could not pass on. */
  static void kill(int port) {
    docker("kill", NAME + port);
  }

  /** Takes away what it has written. */
  static void forget(int port) {
    docker("rm", "--force", NAME + port);
    docker("volume", "rm", "--force", NAME + port);
  }

  private static List<String> mongodb(int port) {
    return List.of(
        "--publish",
        "127.0.0.1:" + port + ":27017",
        "--volume",
        NAME + port + ":/data/db",
        "mongo:8.0");
  }

  /** Listening on the port by which it is known outside, since it tells that to clients. */
  private static List<String> kafka(int port) {
    List<String> options = new ArrayList<>();
    options.addAll(List.of("--publish", "127.0.0.1:" + port + ":" + port));
    options.addAll(List.of("--volume", NAME + port + ":/var/lib/kafka/data"));
    Map.of(
            "NODE_ID", "1",
            "PROCESS_ROLES", "broker,controller",
            "LISTENERS", "PLAINTEXT://:" + port + ",CONTROLLER://:19093",
            "ADVERTISED_LISTENERS", "PLAINTEXT://127.0.0.1:" + port,
            "LISTENER_SECURITY_PROTOCOL_MAP", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "CONTROLLER_LISTENER_NAMES", "CONTROLLER",
            "CONTROLLER_QUORUM_VOTERS", "1@localhost:19093",
            "OFFSETS_TOPIC_REPLICATION_FACTOR", "1",
            "TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1",
            "LOG_DIRS", "/var/lib/kafka/data")
        .forEach((name, value) -> options.addAll(List.of("--env", "KAFKA_" + name + "=" + value)));
    options.addAll(List.of("--env", "KAFKA_TRANSACTION_STATE_LOG_MIN_ISR=1"));
    options.addAll(List.of("--env", "KAFKA_AUTO_CREATE_TOPICS_ENABLE=false"));
    options.addAll(List.of("--env", "KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS=0"));
    options.add("apache/kafka:4.2.1");
    return options;
  }

  private static void docker(String... arguments) {
    List<String> command = new ArrayList<>(List.of("docker"));
    command.addAll(List.of(arguments));
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
