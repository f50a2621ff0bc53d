package se.samverkanstrappan.query.verification;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.codec.StreamChecksum;
import se.samverkanstrappan.query.verification.Difference.Fault;
import se.samverkanstrappan.query.verification.Difference.Place;
import se.samverkanstrappan.query.verification.VerificationReport.Counted;

/**
 * What was published of all aggregates, event by event. Of each event four bytes are remembered, by
 * which one that comes again is known to say the same.
 */
final class OnKafka implements PublishedEvents.Reader {
  /** No id is as long; what somebody else wrote may have any key. */
  private static final int LONGEST_KEY = 200;

  private final Map<Aggregate, Standing> book;
  private final Runnable counting;
  private final Map<Aggregate, Stream> streams = new HashMap<>();
  private final Set<Aggregate> unreadable = new TreeSet<>();
  private long events;

  /**
   * Begins to take what was published.
   *
   * @param counting is run for each record
   */
  OnKafka(Map<Aggregate, Standing> book, Runnable counting) {
    this.book = book;
    this.counting = counting;
  }

  private static final class Stream {
    private final StreamChecksum checksum = new StreamChecksum();
    private int[] marks = new int[8];
    private long newest;
    private boolean conflict;

    boolean take(RecordedEvent event, long upTo) {
      long sequence = event.sequence();
      newest = Math.max(newest, sequence);
      if (sequence > upTo || sequence > checksum.version() + 1) {
        return false;
      }
      byte[] said = StreamChecksum.said(event);
      if (sequence <= checksum.version()) {
        conflict |= marks[(int) sequence - 1] != mark(said);
        return false;
      }
      checksum.add(sequence, said);
      if (marks.length < sequence) {
        marks = Arrays.copyOf(marks, marks.length * 2);
      }
      marks[(int) sequence - 1] = mark(said);
      return true;
    }

    private static int mark(byte[] said) {
      CRC32C sum = new CRC32C();
      sum.update(said);
      return (int) sum.getValue();
    }
  }

  @Override
  public void event(RecordedEvent event) {
    counting.run();
    Aggregate aggregate = Aggregate.of(event);
    @Nullable Standing wanted = book.get(aggregate);
    Stream stream = streams.computeIfAbsent(aggregate, unused -> new Stream());
    if (stream.take(event, wanted == null ? 0 : wanted.version())) {
      events++;
    }
  }

  @Override
  public void unreadable(AggregateKind kind, String key) {
    counting.run();
    String shortened = key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
    unreadable.add(new Aggregate(kind, shortened));
  }

  /** How many of the book's aggregates there are, and how many of its events. */
  Counted counted() {
    return new Counted(book.keySet().stream().filter(streams::containsKey).count(), events);
  }

  /** Tells all that is not as the book has it; nothing can be taken after. */
  void compare(Consumer<Difference> differences) {
    unreadable.forEach(
        each -> differences.accept(Difference.of(each, Place.KAFKA, Fault.UNREADABLE)));
    streams.forEach(
        (aggregate, stream) -> {
          if (!book.containsKey(aggregate)) {
            tell(aggregate, Fault.UNKNOWN, Standing.at(stream.newest), differences);
          }
        });
    book.forEach((aggregate, wanted) -> compare(aggregate, wanted, differences));
  }

  private void compare(Aggregate aggregate, Standing wanted, Consumer<Difference> differences) {
    @Nullable Stream stream = streams.get(aggregate);
    if (stream == null) {
      tell(aggregate, Fault.MISSING, null, differences);
      return;
    }
    Standing here = Standing.of(stream.checksum);
    if (here.version() < wanted.version()) {
      tell(aggregate, Fault.BEHIND, here, differences);
    } else if (!here.equals(wanted)) {
      tell(aggregate, Fault.OTHER, here, differences);
    }
    if (stream.conflict) {
      tell(aggregate, Fault.CONFLICT, here, differences);
    }
    if (stream.newest > wanted.version()) {
      tell(aggregate, Fault.AHEAD, Standing.at(stream.newest), differences);
    }
  }

  private void tell(
      Aggregate aggregate, Fault fault, @Nullable Standing here, Consumer<Difference> differences) {
    differences.accept(Difference.of(aggregate, Place.KAFKA, fault, book.get(aggregate), here));
  }
}
