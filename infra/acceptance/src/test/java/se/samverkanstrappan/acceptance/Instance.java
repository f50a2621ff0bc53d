package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** One installation: a data folder, four ports and the processes that run on them. */
final class Instance implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(90);
  private static final String WHOLE = "whole";

  private final Path folder;
  private final int port;
  private final Api api;
  private final Map<String, Process> processes = new LinkedHashMap<>();
  private final Map<String, String> settings = new LinkedHashMap<>();

  private Instance(Path folder, int port) {
    this.folder = folder;
    this.port = port;
    this.api = new Api(port);
    // Also when the test run itself is ended.
    Runtime.getRuntime().addShutdownHook(new Thread(this::endProcesses));
  }

  /** An installation with an empty data folder, not yet started. */
  static Instance fresh(String name) {
    try {
      Path parent = Files.createDirectories(Path.of("target", "instances"));
      return new Instance(Files.createTempDirectory(parent, name + "-"), Ports.freeBase());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives an environment variable to every process that is started from now on. */
  Instance with(String variable, String value) {
    settings.put(variable, value);
    return this;
  }

  Api api() {
    return api;
  }

  Path data() {
    return folder.resolve("data");
  }

  int port() {
    return port;
  }

  /** Starts everything in one process and waits until reads and writes are ready. */
  Instance start(String... options) {
    launch(WHOLE, options);
    await(WHOLE, () -> api.isReady(port + Ports.COMMAND) && api.isReady(port));
    return this;
  }

  /** Starts one part and waits until it listens; it need not be ready, since others may be away. */
  Instance start(String part, int portOffset) {
    launch(part, "--only", part);
    await(part, () -> Ports.answers(port + portOffset));
    return this;
  }

  void awaitReady() {
    Awaitility.await()
        .atMost(START)
        .until(() -> api.isReady(port + Ports.COMMAND) && api.isReady(port));
  }

  /** The same as {@code kill -9}. */
  void kill() {
    kill(WHOLE);
  }

  void kill(String part) {
    process(part).destroyForcibly();
    exitOf(part, 20);
  }

  /** Sends SIGTERM and gives the exit code. */
  int stop() {
    return stop(WHOLE);
  }

  int stop(String part) {
    process(part).destroy();
    return exitOf(part, 20);
  }

  Process process(String part) {
    return Objects.requireNonNull(processes.get(part), () -> part + " was never started");
  }

  /** Starts a further process with the given options on this data folder, without waiting. */
  Process launch(String name, String... options) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-jar", System.getProperty("standalone.jar")));
    command.addAll(List.of("--data", data().toString(), "--port", Integer.toString(port)));
    command.addAll(List.of(options));
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log(name).toFile()));
      builder.environment().putAll(settings);
      Process process = builder.start();
      processes.put(name, process);
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean wasStarted(String name) {
    return processes.containsKey(name);
  }

  String said(String name) {
    try {
      return Files.readString(log(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The most memory the process has had since it started, as the kernel tells it. */
  String peakMemory() {
    Path status = Path.of("/proc", Long.toString(process(WHOLE).pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.substring("VmHWM:".length()).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown"; // only Linux tells
    }
  }

  int exitOf(String name, int seconds) {
    Process process = process(name);
    try {
      boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
      assertThat(ended).as("'%s' ended within %d s", name, seconds).isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private void await(String name, BooleanSupplier ready) {
    Process process = process(name);
    Awaitility.await()
        .atMost(START)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !process.isAlive() || ready.getAsBoolean());
    assertThat(process.isAlive()).as("'%s' runs; it said:%n%s", name, said(name)).isTrue();
  }

  private Path log(String name) {
    return folder.resolve(name + ".log");
  }

  private void endProcesses() {
    processes.values().forEach(Process::destroyForcibly);
  }

  @Override
  public void close() {
    endProcesses();
    processes.keySet().forEach(name -> exitOf(name, 20));
  }
}
