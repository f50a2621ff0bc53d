package se.samverkanstrappan.query.streams;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.query.store.Generation;

/**
 * Sends what cannot be folded to the dead-letter topic, as it came, with the cause in headers; and
 * tells there when the fold has come past it, since the good event came after all. For that the
 * book is asked until it answers: what is damaged on Kafka may be whole there.
 */
final class DeadLetters {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  /** No key but one of these belongs to an aggregate of which nothing was folded yet. */
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  /** Longer ones are taken for damage. */
  static final int LONGEST_ID = 100;

  /** Of how many aggregates one task remembers the letters, so that garbage cannot fill it. */
  private static final int MOST_REMEMBERED = 10_000;

  private final ProcessorContext<String, byte[]> context;
  private final AggregateKind kind;
  private final String sink;
  private final String generation;
  private final String topic;
  private final KeyValueStore<String, OpenLetters> store;
  private final StreamCounts counts;
  private final Set<String> marked = new HashSet<>();
  private final Tries tries = new Tries();

  DeadLetters(
      ProcessorContext<String, byte[]> context,
      AggregateKind kind,
      String sink,
      Generation generation,
      KeyValueStore<String, OpenLetters> store,
      StreamCounts counts) {
    this.context = context;
    this.kind = kind;
    this.sink = sink;
    this.generation = generation.name();
    this.topic = Topics.events(kind, generation.epoch());
    this.store = store;
    this.counts = counts;
    try (KeyValueIterator<String, OpenLetters> all = store.all()) {
      all.forEachRemaining(
          each -> {
            marked.add(each.key);
            tryBook(each.key, each.value.from());
          });
    }
  }

  /**
   * Sends a record; one that came not long before and is not resolved is not sent again.
   *
   * @param folded how far the fold of the aggregate under the record's key has come
   * @param waited whether it came earlier than what is processed now
   */
  void send(Record<String, byte[]> record, PoisonEvent poison, long folded, boolean waited) {
    String id = aggregate(record.key(), poison, folded);
    RecordedEvent event = poison.event();
    boolean conflict = poison.kind() == PoisonEvent.Kind.SEQUENCE_CONFLICT;
    long wanted = conflict && event != null ? event.sequence() : folded + 1;
    if (id != null && !mark(id, wanted, record, poison)) {
      return;
    }
    counts.deadLetter(poison.kind());
    Headers headers = new RecordHeaders();
    LetterHeaders.add(headers, LetterHeaders.CAUSE, poison.kind().word());
    LetterHeaders.add(headers, LetterHeaders.MESSAGE, LetterRecord.shortened(poison.getMessage()));
    LetterHeaders.add(headers, LetterHeaders.AT, now());
    LetterHeaders.add(headers, LetterHeaders.GENERATION, generation);
    if (id != null) {
      LetterHeaders.add(headers, LetterHeaders.AGGREGATE, kind.word() + "/" + id);
      LetterHeaders.add(headers, LetterHeaders.WANTED, wanted);
    }
    if (event != null) {
      LetterHeaders.add(headers, LetterHeaders.SEQUENCE, event.sequence());
      LetterHeaders.add(headers, LetterHeaders.EVENT, event.id());
    }
    place(headers, record, event, waited);
    // What the record holds stays on its topic, and is not for the log.
    LOG.atError()
        .setMessage("record sent to the dead letters")
        .addKeyValue("cause", poison.kind().word())
        .addKeyValue("letter", LetterHeaders.text(headers, LetterHeaders.ID).orElse(""))
        .log();
    LOG.atDebug().setMessage("why it could not be folded").setCause(poison).log();
    context.forward(LetterRecord.of(record, headers), sink);
  }

  private static @Nullable String aggregate(@Nullable String key, PoisonEvent poison, long folded) {
    RecordedEvent event = poison.event();
    boolean of =
        key != null
            && (poison.kind() != PoisonEvent.Kind.MISPLACED
                || (event != null && event.aggregateId().equals(key)))
            && key.length() <= LONGEST_ID
            && (folded > 0 || ID.matcher(key).matches());
    return of ? key : null;
  }

  /** What waited for others came before the record that is processed now, at another offset. */
  private void place(
      Headers headers,
      Record<String, byte[]> record,
      @Nullable RecordedEvent event,
      boolean waited) {
    Optional<RecordMetadata> from = context.recordMetadata().filter(each -> each.offset() >= 0);
    int partition = context.taskId().partition();
    String id =
        topic
            + "-"
            + partition
            + "-"
            + from.map(each -> String.valueOf(each.offset()))
                .orElseGet(() -> LetterRecord.digest(record.value()));
    LetterHeaders.add(headers, LetterHeaders.TOPIC, topic);
    LetterHeaders.add(headers, LetterHeaders.PARTITION, partition);
    if (waited || from.isEmpty()) {
      id += event == null ? "-waited" : "-" + event.sequence();
    } else {
      LetterHeaders.add(headers, LetterHeaders.OFFSET, from.get().offset());
    }
    LetterHeaders.add(headers, LetterHeaders.ID, id);
  }

  /** Whether it is a letter of the aggregate that was not known. */
  private boolean mark(String id, long wanted, Record<String, byte[]> record, PoisonEvent poison) {
    OpenLetters open = Optional.ofNullable(store.get(id)).orElse(OpenLetters.NONE);
    RecordedEvent event = poison.event();
    long now = context.currentSystemTimeMs();
    String what = event == null ? LetterRecord.digest(record.value()) : event.id();
    String letter = poison.kind().word() + "/" + what;
    if (open.knows(letter, now)) {
      counts.repeats.increment();
      return false;
    }
    if (!marked.contains(id) && marked.size() >= MOST_REMEMBERED) {
      return true;
    }
    if (open.hasRoom(now)) {
      tryBook(id, wanted);
    }
    String kept = poison.kept();
    store.put(
        id,
        kept == null
            ? open.withMissing(wanted, letter, now)
            : open.with(new OpenLetters.Conflict(wanted, kept, letter), now));
    marked.add(id);
    return true;
  }

  private void tryBook(String id, long from) {
    tries.add(id, from, context.currentSystemTimeMs());
  }

  /** Asks for the aggregates whose letters are new; again and again until there is an answer. */
  void heal(long now, Asking asking) {
    tries.ask(now, asking, counts);
  }

  /** The book has answered: what it has is on its way; what it has not is missed by nobody. */
  void answered(Asking.Answer answer) {
    tries.answered(answer);
    OpenLetters open = open(answer.id());
    if (open != null
        && answer.published().isPresent()
        && open.wanted() > answer.last()
        && answer.from() <= open.wanted()) {
      resolve(answer.id(), "nothing-missing", open.wanted());
      keep(answer.id(), open.withoutMissing());
    }
  }

  /** An event was folded, the next of its aggregate. */
  void folded(RecordedEvent event) {
    String id = event.aggregateId();
    OpenLetters open = open(id);
    if (open == null) {
      return;
    }
    OpenLetters left = open;
    if (open.wanted() > 0 && event.sequence() >= open.wanted()) {
      resolve(id, "folded", event.sequence());
      left = left.withoutMissing();
      if (left.isEmpty()) {
        // As where all is read anew: what it would be asked for is there already.
        tries.remove(id);
      }
    }
    if (left.isDisputed(event.sequence())) {
      // It may be another one than the one that waited: let the book say that it is right.
      left = left.whereFolded(event.sequence(), event.id());
      tryBook(id, event.sequence());
    }
    if (!left.equals(open)) {
      keep(id, left);
    }
  }

  /** An event came again that was folded or waits, or one that only has its sequence. */
  void repeated(RecordedEvent event) {
    OpenLetters open = open(event.aggregateId());
    if (open == null) {
      return;
    }
    List<OpenLetters.Conflict> confirmed =
        open.conflicts().stream()
            .filter(each -> each.sequence() == event.sequence())
            .filter(each -> each.kept().equals(event.id()))
            .toList();
    if (!confirmed.isEmpty()) {
      resolve(event.aggregateId(), "confirmed", event.sequence());
      OpenLetters left = open;
      for (OpenLetters.Conflict each : confirmed) {
        left = left.without(each);
      }
      if (left.isEmpty()) {
        tries.remove(event.aggregateId());
      }
      keep(event.aggregateId(), left);
    }
  }

  private @Nullable OpenLetters open(String id) {
    return marked.contains(id) ? store.get(id) : null;
  }

  private void keep(String id, OpenLetters left) {
    if (left.isEmpty()) {
      store.delete(id);
      marked.remove(id);
    } else {
      store.put(id, left);
    }
  }

  /** Tells all who read the topic; without a value Kafka or we could take it for nothing. */
  private void resolve(String id, String how, long version) {
    Headers headers = new RecordHeaders();
    LetterHeaders.add(headers, LetterHeaders.RESOLUTION, how);
    LetterHeaders.add(headers, LetterHeaders.AGGREGATE, kind.word() + "/" + id);
    LetterHeaders.add(headers, LetterHeaders.SEQUENCE, version);
    LetterHeaders.add(headers, LetterHeaders.GENERATION, generation);
    LetterHeaders.add(headers, LetterHeaders.AT, now());
    LetterHeaders.add(headers, LetterHeaders.TOPIC, topic);
    LOG.atInfo()
        .setMessage("dead letters are resolved")
        .addKeyValue("aggregate", id)
        .addKeyValue("how", how)
        .addKeyValue("version", version)
        .log();
    context.forward(
        new Record<>(id, new byte[] {'{', '}'}, context.currentSystemTimeMs(), headers), sink);
  }

  private Instant now() {
    return Instant.ofEpochMilli(context.currentSystemTimeMs());
  }
}
