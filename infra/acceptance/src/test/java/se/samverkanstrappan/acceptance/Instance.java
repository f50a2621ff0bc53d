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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** One installation: a data folder, four ports and the processes that run on them. */
final class Instance implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(4);
  private static final String WHOLE = "whole";
  static final String PASSWORD = "exempel och inget annat";
  private static final Pattern TOLD_PASSWORD =
      Pattern.compile("\\b[a-z2-9]{5}(-[a-z2-9]{5}){4}\\b");
  private static final String PASSWORD_FILE = "ADMIN_PASSWORD_FILE";

  private static final Path BUILT = Path.of(System.getProperty("standalone.target"));
  private static final List<String> QUICKLY =
      List.of(
          "-XX:AOTCache=" + BUILT.resolve("app.aot"),
          "-Xlog:aot*=off",
          "-jar",
          BUILT.resolve("app").resolve("standalone.jar").toString());

  static {
    // How long something is waited for promises nothing, and a machine may be slow.
    Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
  }

  private final Path folder;
  private final int port;
  private final Api api;
  private final Map<String, Process> processes = new LinkedHashMap<>();
  private final Map<String, String> settings = new LinkedHashMap<>();

  /** The ports of parts that are run in containers. */
  private final Map<String, Integer> containers = new LinkedHashMap<>();

  private Instance(Path folder, int port) {
    this.folder = folder;
    this.port = port;
    this.api = new Api(port, Api.basic("admin", PASSWORD));
    // Also when the test run itself is ended.
    Runtime.getRuntime().addShutdownHook(new Thread(this::endProcesses));
  }

  /** An installation with an empty data folder, not yet started. */
  static Instance fresh(String name) {
    try {
      Path parent = Files.createDirectories(Path.of("target", "instances"));
      Path folder = Files.createTempDirectory(parent, name + "-");
      Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
      return new Instance(folder, Ports.freeBase())
          .with(PASSWORD_FILE, password.toAbsolutePath().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives an environment variable to every process that is started from now on. */
  Instance with(String variable, String value) {
    settings.put(variable, value);
    return this;
  }

  /** Has it make up the administrator's password itself. */
  Instance withoutPassword() {
    settings.remove(PASSWORD_FILE);
    return this;
  }

  /** The interface as the administrator sees it. */
  Api api() {
    return api;
  }

  /** The interface as somebody else sees it. */
  Api as(String authorization) {
    return new Api(port, authorization);
  }

  /** For all that it writes. */
  Path folder() {
    return folder;
  }

  Path data() {
    return folder.resolve("data");
  }

  int port() {
    return port;
  }

  /** Starts everything in one process and waits until reads and writes are ready. */
  Instance start(String... options) {
    if (Containers.wanted()) {
      assertThat(options).as("options of what runs as one process").isEmpty();
      return startParts();
    }
    launch(WHOLE, options);
    await(WHOLE, () -> api.isReady(port + Ports.COMMAND) && api.isReady(port));
    return this;
  }

  /** Starts one part and waits until it listens; it need not be ready, since others may be away. */
  Instance start(String part, int portOffset) {
    if (Containers.hold(part)) {
      containers.put(part, port + portOffset);
      begin(part, Containers.command(part, port + portOffset));
    } else {
      launch(part, "--only", part);
    }
    await(part, () -> Ports.answers(port + portOffset));
    return this;
  }

  /** Starts each part in a process of its own and waits until reads and writes are ready. */
  Instance startParts() {
    start("broker", Ports.BROKER).start("store", Ports.STORE);
    start("command", Ports.COMMAND).start("query", 0).awaitReady();
    return this;
  }

  void awaitReady() {
    Awaitility.await()
        .atMost(START)
        .until(() -> api.isReady(port + Ports.COMMAND) && api.isReady(port));
  }

  /** A part stands still from now on, and holds on to all that it has. */
  void freeze(String part) {
    signal(part, "-STOP");
  }

  /** It goes on as if nothing had been. */
  void thaw(String part) {
    signal(part, "-CONT");
  }

  private void signal(String part, String signal) {
    try {
      String pid = Long.toString(process(part).pid());
      assertThat(new ProcessBuilder("kill", signal, pid).start().waitFor()).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** The same as {@code kill -9}. */
  void kill() {
    kill(WHOLE);
  }

  void kill(String part) {
    if (containers.containsKey(part)) {
      Containers.kill(Objects.requireNonNull(containers.get(part)));
    }
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

  /** Makes an account and gives its password. */
  String account(String name, String... options) {
    String told =
        accounts(
            Stream.concat(Stream.of("--add-account", name), Stream.of(options))
                .toArray(String[]::new));
    Matcher password = TOLD_PASSWORD.matcher(told);
    assertThat(password.find()).as(told).isTrue();
    return password.group();
  }

  Process process(String part) {
    return Objects.requireNonNull(processes.get(part), () -> part + " was never started");
  }

  /** Has something done about accounts, and gives what is told then. */
  String accounts(String... options) {
    return perform(options);
  }

  /** Has something done to the data folder, and gives what is told then. */
  String perform(String... options) {
    String name = "performed-" + processes.size();
    run(name, options);
    assertThat(exitOf(name, 120)).as(said(name)).isZero();
    return told(name);
  }

  /** Starts a further process with the given options on this data folder, without waiting. */
  Process launch(String name, String... options) {
    List<String> all = new ArrayList<>(List.of("--port", Integer.toString(port)));
    all.addAll(List.of(options));
    return run(name, all.toArray(String[]::new));
  }

  private Process run(String name, String... options) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx1g", "-XX:+UseG1GC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(QUICKLY);
    command.addAll(List.of("--data", data().toString()));
    command.addAll(List.of(options));
    return begin(name, command);
  }

  private Process begin(String name, List<String> command) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.appendTo(log(name).toFile()))
              .redirectOutput(ProcessBuilder.Redirect.appendTo(toldFile(name).toFile()));
      builder.environment().remove(PASSWORD_FILE);
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

  /** All that a process has said: first to whoever started it, then for the log. */
  String said(String name) {
    return told(name) + read(log(name));
  }

  /** What a process has said to whoever started it. */
  String told(String name) {
    return read(toldFile(name));
  }

  /** What a process has said for the log alone. */
  String logged(String name) {
    return read(log(name));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the process in which everything runs takes of memory. */
  Memory memory() {
    return new Memory(process(WHOLE).pid());
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

  private Path toldFile(String name) {
    return folder.resolve(name + ".out");
  }

  private void endProcesses() {
    processes.values().forEach(Process::destroyForcibly);
    containers.values().forEach(Containers::forget);
  }

  @Override
  public void close() {
    endProcesses();
    processes.keySet().forEach(name -> exitOf(name, 20));
  }
}
