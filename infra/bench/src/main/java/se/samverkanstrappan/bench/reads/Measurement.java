package se.samverkanstrappan.bench.reads;

import static java.lang.Double.NaN;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.bench.Figures;

/** Asks a question many times, by one client or several at once, bounded in number and time. */
final class Measurement {
  private static final int OK = 200;

  private final Http http;
  private final Supplier<Duration> processorTime;
  private final int requests;
  private final long nanos;

  /**
   * Measures what is asked by a client.
   *
   * @param processorTime that the servers have had
   */
  Measurement(Http http, Supplier<Duration> processorTime, int requests, int seconds) {
    this.http = http;
    this.processorTime = processorTime;
    this.requests = requests;
    this.nanos = seconds * 1_000_000_000L;
  }

  /**
   * What was measured.
   *
   * @param processorMillis that the servers took for each answer; others at work on the machine
   *     change it least
   * @param bytes of an answer
   * @param statuses that were answered
   */
  record Outcome(
      Figures figures, double perSecond, double processorMillis, int bytes, Set<Integer> statuses) {
    /** Nothing was measured. */
    static final Outcome NONE = new Outcome(new Figures(new long[0]), NaN, NaN, 0, Set.of());

    /** Whether every answer was of one status, also where there was none. */
    boolean only(int status) {
      return Set.of(status).containsAll(statuses);
    }
  }

  /** Asks without measuring, so that what is measured is not the compiler. */
  Outcome warmUp(Question question) throws Exception {
    return ask(question, 1, Math.max(1, requests / 3), nanos / 4);
  }

  /** Whether so few answers come in the time that asking several at once would not end in it. */
  boolean isTooSlow(Outcome alone) {
    return alone.figures().percentile(50) > nanos / 4e6;
  }

  Outcome by(Question question, int clients) throws Exception {
    return ask(question, clients, requests, nanos);
  }

  private Outcome ask(Question question, int clients, int atMost, long atMostNanos)
      throws InterruptedException, ExecutionException, IOException {
    Http.Answer first = http.get(question.path().apply(0));
    @Nullable String tag = question.again() ? first.tag() : null;
    var taken = new ConcurrentLinkedQueue<Long>();
    var next = new AtomicInteger();
    Set<Integer> statuses = new ConcurrentSkipListSet<>();
    if (first.status() != OK) {
      statuses.add(first.status());
    }
    Duration processor = processorTime.get();
    long began = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, clients)
              .mapToObj(
                  client ->
                      threads.submit(
                          () -> {
                            int number = next.getAndIncrement();
                            while (number < atMost && System.nanoTime() - began < atMostNanos) {
                              String path = question.path().apply(question.again() ? 0 : number);
                              long start = System.nanoTime();
                              int status = http.get(path, tag).status();
                              taken.add(System.nanoTime() - start);
                              statuses.add(status);
                              number = next.getAndIncrement();
                            }
                            return client;
                          }))
              .toList();
      for (Future<Integer> each : all) {
        each.get();
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    Duration used = processorTime.get().minus(processor);
    long[] nanosOfEach = taken.stream().mapToLong(Long::longValue).toArray();
    return new Outcome(
        new Figures(nanosOfEach),
        nanosOfEach.length / seconds,
        (double) used.toMillis() / Math.max(1, nanosOfEach.length),
        first.body().length,
        Set.copyOf(statuses));
  }
}
