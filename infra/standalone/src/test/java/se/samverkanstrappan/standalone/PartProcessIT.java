package se.samverkanstrappan.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartProcessIT {
  @TempDir Path root;
  private final int firstPort = FreePorts.any();
  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void endProcesses() {
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void aKilledStoreHasWhatItAcknowledged() throws Exception {
    Process killed = started("store");
    try (MongoClient client = store()) {
      for (int i = 0; i < 200; i++) {
        client.getDatabase("test").getCollection("x").insertOne(new Document("_id", i));
      }
    }
    killed.destroyForcibly().waitFor();

    started("store");

    try (MongoClient client = store()) {
      assertThat(client.getDatabase("test").getCollection("x").countDocuments()).isEqualTo(200);
    }
  }

  @Test
  void theBrokerStopsOnATermSignalWithinFiveSeconds() throws Exception {
    Process broker = started("broker");

    broker.destroy();

    assertThat(broker.waitFor(5, TimeUnit.SECONDS)).isTrue();
    assertThat(broker.exitValue()).isEqualTo(143);
  }

  @Test
  void aKilledBrokerStartsAgain() throws Exception {
    started("broker").destroyForcibly().waitFor();

    assertThat(started("broker").isAlive()).isTrue();
  }

  @Test
  void aSecondInstanceOnTheSameFolderIsRefused() throws Exception {
    started("store");

    Process second = run("--only", "store", "--port", "" + FreePorts.any());

    assertThat(second.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isEqualTo(1);
    assertThat(said(second)).contains("in use by another instance");
  }

  @Test
  void aTakenPortIsToldInPlainWords() throws Exception {
    started("store");

    Process second =
        run(
            "--only",
            "store",
            "--data",
            root.resolve("other").toString(),
            "--port",
            "" + firstPort);

    assertThat(second.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isEqualTo(1);
    assertThat(said(second))
        .contains("Port " + Part.STORE.port(firstPort) + " is needed for the document store");
  }

  @Test
  void aWrongOptionEndsWithTwo() throws Exception {
    Process wrong = run("--colour");

    assertThat(wrong.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(wrong.exitValue()).isEqualTo(2);
    assertThat(said(wrong)).contains("unknown option: --colour");
  }

  private Process started(String part) throws IOException {
    Process process = run("--only", part, "--port", "" + firstPort);
    Awaitility.await()
        .atMost(Duration.ofMinutes(4))
        .until(() -> said(process).contains("listens on") || !process.isAlive());
    assertThat(process.isAlive()).as(said(process)).isTrue();
    return process;
  }

  private Process run(String... options) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-Xmx512m");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Standalone.class.getName());
    if (!List.of(options).contains("--data")) {
      command.addAll(List.of("--data", root.resolve("data").toString()));
    }
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log(processes.size()).toFile())
            .start();
    processes.add(process);
    return process;
  }

  private Path log(int number) {
    return root.resolve("process-" + number + ".log");
  }

  private String said(Process process) throws IOException {
    return Files.readString(log(processes.indexOf(process)), StandardCharsets.UTF_8);
  }

  private MongoClient store() {
    return MongoClients.create("mongodb://127.0.0.1:" + Part.STORE.port(firstPort));
  }
}
