package se.samverkanstrappan.acceptance;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Reads the next of some addresses each time it is run, and remembers what was not answered. */
final class Reading implements Runnable {
  private final Api api;
  private final List<String> paths;
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private final Queue<Answer> refused = new ConcurrentLinkedQueue<>();
  private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();

  private Reading(Api api, List<String> paths) {
    this.api = api;
    this.paths = paths;
  }

  /** Lists, and all that is told of some collaborations. */
  static Reading of(Api api, List<String> collaborations) {
    Stream<String> lists =
        Stream.of("/collaborations?size=50", "/actors?size=50", "/signals", "/distribution");
    Stream<String> each =
        collaborations.stream()
            .map(id -> "/collaborations/" + id)
            .flatMap(one -> Stream.of("", "/timeline", "/interactions").map(one::concat));
    return new Reading(api, Stream.concat(lists, each).toList());
  }

  @Override
  public void run() {
    String path = paths.get(count.getAndIncrement() % paths.size());
    try {
      Answer answer = api.get(path);
      if (answer.isSuccess()) {
        answered.incrementAndGet();
      } else {
        refused.add(answer);
      }
    } catch (UncheckedIOException e) {
      unanswered.add(path + ": " + e.getMessage());
    }
  }

  int answered() {
    return answered.get();
  }

  Queue<Answer> refused() {
    return refused;
  }

  Queue<String> unanswered() {
    return unanswered;
  }
}
