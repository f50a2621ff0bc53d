package se.samverkanstrappan.query.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.codec.CloudEventCodec;
import se.samverkanstrappan.events.codec.PayloadCodec;
import se.samverkanstrappan.events.collaboration.EntryEvent;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** Tells what was logged: which kind of event, about which entry and of which day, but no text. */
final class LogTelling implements Telling {
  private static final String NAME = "log";

  private final PayloadCodec payloads = new PayloadCodec();
  private final CloudEventCodec codec = new CloudEventCodec(payloads);
  private final Map<String, ToldSequences> told = new Recent<>();
  private final int epoch;

  LogTelling(int epoch) {
    this.epoch = epoch;
  }

  /**
   * Something was logged.
   *
   * @param version the version the collaboration has after it
   * @param type the event's type on the topics, also one that is not known here
   * @param entry the id of the entry it is about
   * @param day the day it is about, as precisely as it was given
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Logged(
      String collaboration,
      long version,
      String type,
      @Nullable String entry,
      @Nullable PartialDate day,
      Instant recordedAt) {}

  @Override
  public Optional<Told> tell(ConsumerRecord<String, byte[]> record) {
    RecordedEvent event = codec.decode(record.value());
    if (event.aggregate() != AggregateKind.COLLABORATION
        || event.epoch() != epoch
        || !event.aggregateId().equals(record.key())) {
      throw new IllegalArgumentException("the event does not belong there");
    }
    ToldSequences sequences = told.computeIfAbsent(event.aggregateId(), id -> new ToldSequences());
    return sequences.isFirst(event.sequence()) ? Optional.of(told(event)) : Optional.empty();
  }

  private Told told(RecordedEvent event) {
    Logged logged =
        new Logged(
            event.aggregateId(),
            event.sequence(),
            payloads.typeOf(event.payload()),
            event.payload() instanceof EntryEvent entry ? entry.id() : null,
            DayOfEvent.of(event.payload()),
            event.recordedAt());
    return new Told(NAME, event.aggregateId(), logged);
  }
}
