package se.samverkanstrappan.acceptance;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Logs one more entry each time it is run, and remembers which were acknowledged. */
final class Logging implements Runnable {
  private final Load load;
  private final List<String> collaborations;
  private final AtomicInteger count = new AtomicInteger();
  private final Map<Load.Entry, Long> acknowledged = new ConcurrentHashMap<>();
  private final Queue<Answer> refused = new ConcurrentLinkedQueue<>();
  private final Queue<Load.Entry> unanswered = new ConcurrentLinkedQueue<>();

  Logging(Load load, List<String> collaborations) {
    this.load = load;
    this.collaborations = collaborations;
  }

  @Override
  public void run() {
    int number = count.getAndIncrement();
    Load.Entry entry =
        load.entry(collaborations.get(number % collaborations.size()), "i-" + number);
    try {
      Answer answer = load.log(entry);
      if (answer.isSuccess()) {
        acknowledged.put(entry, answer.version());
      } else {
        refused.add(answer);
      }
    } catch (UncheckedIOException e) {
      unanswered.add(entry);
    }
  }

  int acknowledged() {
    return acknowledged.size();
  }

  Queue<Answer> refused() {
    return refused;
  }

  /** What was sent to somebody who was not there, or who did not answer. */
  Queue<Load.Entry> unanswered() {
    return unanswered;
  }

  /** So far. */
  Load.Outcome outcome() {
    return new Load.Outcome(Map.copyOf(acknowledged), List.copyOf(refused));
  }
}
