package se.samverkanstrappan.bench.running;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A standalone, whole or in parts, in a folder and on ports of its own; what was started is ended
 * and the folder deleted with it.
 */
public final class Installation implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);
  private static final int COMMAND = 1;
  private static final String ACCOUNT = "bench";

  /** What is measured is how fast it is, not how it keeps one account from taking it all. */
  private static final List<String> NO_LIMITS =
      List.of(
          "-Dsamverkanstrappan.limits.account.reads-per-second=100000",
          "-Dsamverkanstrappan.limits.account.writes-per-second=100000",
          "-Dsamverkanstrappan.limits.address.total-per-second=100000");

  private static final String READY = "Samverkanstrappan is ready.";
  private static final long STOP_SECONDS = 120;

  private final Path jar;
  private final List<String> jvmOptions;
  private final Path folder;
  private final int port = Ports.freeBase();
  private final Map<Part, Process> processes = new EnumMap<>(Part.class);

  /**
   * An installation in which nothing runs yet.
   *
   * @param jar the standalone's executable
   * @param target where its folder is made
   */
  public Installation(Path jar, List<String> jvmOptions, Path target) throws IOException {
    this.jar = jar;
    this.jvmOptions = List.copyOf(jvmOptions);
    this.folder = Files.createTempDirectory(Files.createDirectories(target), "bench-");
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** Starts a part and waits until it listens. */
  public void start(Part part) throws IOException, InterruptedException {
    List<String> command = measured();
    command.addAll(List.of("--port", Integer.toString(port)));
    command.addAll(part.options());
    Process process = begin(part, command);
    await(part + " listens", () -> !process.isAlive() || Ports.answers(part.port(port)));
    requireAlive(part, process);
  }

  /** Starts the whole until it says that it is ready. */
  public void startWhole() throws IOException, InterruptedException {
    List<String> command = measured();
    command.addAll(List.of("--port", Integer.toString(port)));
    awaitReady(begin(Part.WHOLE, command));
  }

  /**
   * Starts the whole as its users do, and waits until it says that it is ready.
   *
   * @param run the command that they use
   * @return how many milliseconds that took
   */
  public long startAsShipped(Path run) throws IOException, InterruptedException {
    long began = System.nanoTime();
    List<String> command = new ArrayList<>(List.of(run.toString(), "--data", data().toString()));
    command.addAll(List.of("--port", Integer.toString(port)));
    awaitReady(begin(Part.WHOLE, command));
    return (System.nanoTime() - began) / 1_000_000;
  }

  private Process begin(Part part, List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log(part).toFile())
            .start();
    processes.put(part, process);
    return process;
  }

  private void awaitReady(Process process) throws IOException, InterruptedException {
    await("it is ready", () -> !process.isAlive() || says(READY));
    requireAlive(Part.WHOLE, process);
  }

  private boolean says(String text) {
    try {
      return Files.readString(log(Part.WHOLE)).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireAlive(Part part, Process process) throws IOException {
    if (!process.isAlive()) {
      throw new IllegalStateException(part + " ended; it said:\n" + Files.readString(log(part)));
    }
  }

  /** Stops a part as its users do; it may be started again on the same data. */
  public void stop(Part part) throws InterruptedException {
    Process process = requireNonNull(processes.remove(part), "not started");
    process.destroy();
    if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException(part + " did not stop");
    }
  }

  private List<String> measured() {
    List<String> options = new ArrayList<>(jvmOptions);
    options.addAll(NO_LIMITS);
    return command(options);
  }

  private List<String> command(List<String> options) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-jar", jar.toString(), "--data", data().toString()));
    return command;
  }

  /** Makes an administrator, and a token that lets a program in as that one. */
  public String token() throws IOException, InterruptedException {
    ask("--add-account", ACCOUNT, "--role", "admin");
    return ask("--token", ACCOUNT, "--days", "1").strip();
  }

  private String ask(String... options) throws IOException, InterruptedException {
    // Whoever records what the processes do that are measured does not mean these.
    List<String> command = command(List.of());
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("not done: " + List.of(options));
    }
    return told;
  }

  /** Waits until something holds, two minutes at most. */
  public static void await(String what, BooleanSupplier condition) throws InterruptedException {
    await(what, START, condition);
  }

  /** Waits until something holds, but not for ever. */
  public static void await(String what, Duration most, BooleanSupplier condition)
      throws InterruptedException {
    long deadline = System.nanoTime() + most.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("not within " + most + ": " + what);
      }
      Thread.sleep(100);
    }
  }

  /** The folder of all that it keeps. */
  public Path data() {
    return folder.resolve("data");
  }

  /** A folder for what is made beside it, gone with it. */
  public Path scratch(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  /** The book's file, as its database names it; nobody else may have it open. */
  public Path book() {
    return data().resolve("book").resolve("book");
  }

  /** Where the document store is. */
  public String store() {
    return "mongodb://127.0.0.1:" + Part.STORE.port(port);
  }

  public String broker() {
    return "127.0.0.1:" + Part.BROKER.port(port);
  }

  /** Where reads are asked. */
  public String reads() {
    return "http://127.0.0.1:" + port;
  }

  /** Where writes are sent. */
  public String writes() {
    return "http://127.0.0.1:" + (port + COMMAND);
  }

  /** What a part's process uses. */
  public Memory memory(Part part) throws IOException, InterruptedException {
    return Memory.of(requireNonNull(processes.get(part), "not started").pid());
  }

  /** How long all processes together have had a processor. */
  public Duration processorTime() {
    return processes.values().stream()
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private Path log(Part part) {
    return folder.resolve(part + ".log");
  }

  private void endProcesses() {
    processes.values().forEach(Process::destroyForcibly);
  }

  @Override
  public void close() {
    endProcesses();
    try {
      for (Process process : processes.values()) {
        process.waitFor(20, TimeUnit.SECONDS);
      }
      delete();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void delete() {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
