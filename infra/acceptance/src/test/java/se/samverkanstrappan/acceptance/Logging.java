package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Logs one more entry each time it is run, and remembers which were acknowledged. */
final class Logging implements Runnable {
  /** The version of a collaboration that {@link Load#open} has opened. */
  private static final long OPENED = 9;

  private final Load load;
  private final List<String> collaborations;
  private final AtomicInteger count = new AtomicInteger();
  private final Map<Load.Entry, Long> acknowledged = new ConcurrentHashMap<>();
  private final Queue<Answer> refused = new ConcurrentLinkedQueue<>();
  private final Queue<Answer> toldToWait = new ConcurrentLinkedQueue<>();
  private final Queue<Load.Entry> unanswered = new ConcurrentLinkedQueue<>();

  private Logging(Load load, List<String> collaborations) {
    this.load = load;
    this.collaborations = collaborations;
  }

  /** Opens the collaborations, and waits until they can be read. */
  static Logging opened(Load load, List<String> collaborations, Reads reads) {
    collaborations.forEach(load::open);
    collaborations.forEach(each -> reads.segments(each, OPENED));
    return new Logging(load, collaborations);
  }

  /** What was acknowledged is there once, and nothing else is, or the test fails. */
  void isThereOnce(Reads reads) {
    for (String each : collaborations) {
      assertThat(Settled.of(load, reads, each).logged())
          .containsExactlyInAnyOrderElementsOf(outcome().acknowledged(each).toList());
    }
  }

  @Override
  public void run() {
    int number = count.getAndIncrement();
    Load.Entry entry =
        load.entry(collaborations.get(number % collaborations.size()), "i-" + number);
    try {
      Answer answer = load.log(entry, key(entry));
      if (answer.isSuccess()) {
        acknowledged.put(entry, answer.version());
      } else if (answer.isToComeAgain()) {
        toldToWait.add(answer);
      } else {
        refused.add(answer);
      }
    } catch (UncheckedIOException e) {
      unanswered.add(entry);
    }
  }

  /**
   * Sends once more, each with its key, what was not answered; fails where that is not answered.
   */
  void sendAgainWhatWasNotAnswered() {
    for (Load.Entry entry = unanswered.poll(); entry != null; entry = unanswered.poll()) {
      acknowledged.put(entry, load.log(entry, key(entry)).orFail().version());
    }
  }

  private static UUID key(Load.Entry entry) {
    return UUID.nameUUIDFromBytes(
        (entry.collaboration() + "/" + entry.id()).getBytes(StandardCharsets.UTF_8));
  }

  int acknowledged() {
    return acknowledged.size();
  }

  Queue<Answer> refused() {
    return refused;
  }

  /** Where more was written than is taken in at a time, as where the machine is slow. */
  Queue<Answer> toldToWait() {
    return toldToWait;
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
