package se.samverkanstrappan.access;

import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.access.AuditEntry.Asked;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Puts acts on record, each as one line of JSON. */
final class AuditLog implements AutoCloseable {
  /** With nothing but ASCII in a line, no reader can take one for two. */
  private static final JsonMapper JSON =
      JsonMapper.builder(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
          .build();

  private final String service;
  private final AuditSettings settings;
  private final Clock clock;
  private final Consumer<String> lines;
  private final Map<Audit, Quota> quotas;

  AuditLog(String service, AuditSettings settings, Clock clock, Consumer<String> lines) {
    this.service = service;
    this.settings = settings;
    this.clock = clock;
    this.lines = lines;
    this.quotas = new EnumMap<>(Audit.class);
    Arrays.stream(Audit.values())
        .filter(Audit::endless)
        .forEach(act -> quotas.put(act, Quota.of(settings.refusalsPerMinute())));
  }

  /** Writes that it happened; by nobody where nobody was recognised. */
  void write(Audit act, @Nullable Identity by, @Nullable Asked asked) {
    Quota quota = quotas.get(act);
    if (quota == null) {
      write(act, by, asked, null);
    } else if (quota.left().tryConsume(1)) {
      long suppressed = quota.suppressed().getAndSet(0);
      write(act, by, asked, suppressed == 0 ? null : suppressed);
    } else {
      quota.suppressed().incrementAndGet();
    }
  }

  private void write(
      Audit act, @Nullable Identity by, @Nullable Asked asked, @Nullable Long suppressed) {
    lines.accept(
        JSON.writeValueAsString(
            new AuditEntry(
                clock.instant(),
                service,
                act.act(),
                act.outcome(),
                of(by, Identity::subject),
                of(by, Identity::organisation),
                of(by, AuditLog::roles),
                of(asked, request -> settings.told(request.address())),
                of(asked, Asked::method),
                of(asked, Asked::path),
                of(asked, Asked::status),
                of(asked, Asked::correlationId),
                suppressed)));
  }

  private static List<String> roles(Identity identity) {
    return identity.roles().stream().map(Role::word).sorted().toList();
  }

  private static <T, R> @Nullable R of(@Nullable T from, Function<T, @Nullable R> part) {
    return from == null ? null : part.apply(from);
  }

  /** Tells what was only counted and has not been told yet. */
  @Override
  public void close() {
    quotas.forEach(
        (act, quota) -> {
          long suppressed = quota.suppressed().getAndSet(0);
          if (suppressed > 0) {
            write(act, null, null, suppressed);
          }
        });
  }

  private record Quota(Bucket left, AtomicLong suppressed) {
    static Quota of(int perMinute) {
      Bucket bucket =
          Bucket.builder()
              .addLimit(
                  limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
              .build();
      return new Quota(bucket, new AtomicLong());
    }
  }
}
