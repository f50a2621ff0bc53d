package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A service in a process of its own, from the jar that it is shipped in. */
final class Shipped implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(4);
  private static final Path MODULES = Path.of(System.getProperty("modules"));

  private final Path said;
  private final Process process;
  private final int port;

  private Shipped(Path said, Process process, int port) {
    this.said = said;
    this.process = process;
    this.port = port;
    // Also when the test run itself is ended.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /**
   * Starts it, without waiting.
   *
   * @param module that it is built in
   * @param folder for what it says
   */
  static Shipped start(String module, int port, Path folder, Map<String, String> settings) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx768m", "-XX:+UseG1GC", "-XX:TieredStopAtLevel=1"));
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-jar", jar(module).toString(), "--server.port=" + port));
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    Path said = folder.resolve(module + "-" + port + ".log");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
              .start();
      return new Shipped(said, process, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path jar(String module) {
    Path target = MODULES.resolve(module).resolve("target");
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "*-exec.jar")) {
      for (Path jar : jars) {
        return jar.toAbsolutePath();
      }
      throw new AssertionError("not built: " + module);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void awaitReady(Api api) {
    Awaitility.await().atMost(START).until(() -> !process.isAlive() || api.isReady(port));
    assertThat(process.isAlive()).as(this::said).isTrue();
  }

  private String said() {
    try {
      return Files.readString(said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same as {@code kill -9}. */
  void kill() {
    process.destroyForcibly();
    try {
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
