package se.samverkanstrappan.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a reader wait for what it has just written, and tells which version it got. */
@Component
public final class Versions {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(5);

  private final long patience;

  Versions() {
    this(PATIENCE);
  }

  Versions(Duration patience) {
    this.patience = patience.toNanos();
  }

  /**
   * Reads until the version has come, for two seconds at most.
   *
   * @param minVersion null takes whatever is there now
   * @return empty where it is not there, or not at that version
   */
  public <T> Optional<T> await(
      Supplier<Optional<T>> read, ToLongFunction<T> version, @Nullable Long minVersion) {
    Optional<T> found = read.get();
    if (minVersion == null) {
      return found;
    }
    long began = System.nanoTime();
    while (behind(found, version, minVersion) && System.nanoTime() - began < patience) {
      LockSupport.parkNanos(PAUSE.toNanos());
      found = read.get();
    }
    return behind(found, version, minVersion) ? Optional.empty() : found;
  }

  /**
   * Writes the version as the entity tag that {@code If-Match} takes.
   *
   * <p>It is set past the framework on purpose: an answer also depends on the day, so it must never
   * be held to be unmodified because the version is the same.
   */
  public static void tell(long version, HttpServletResponse response) {
    response.setHeader("ETag", "\"" + version + "\"");
  }

  private static <T> boolean behind(Optional<T> found, ToLongFunction<T> version, long minVersion) {
    return found.isEmpty() || version.applyAsLong(found.get()) < minVersion;
  }
}
