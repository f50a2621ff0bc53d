package se.samverkanstrappan.events.codec;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.Author;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;

/** What a sample means: the event that today's code must read from it. */
record Example(Sample sample, RecordedEvent event) {
  static final String PLAN = "regionplan-skane";
  static final String SUPPORT = "stod-strategisk-planering";
  static final String ASSIGNMENT = "strategisk-planering";
  static final String STAY = "01932f0a-7c00-7abc-8def-0123456789ab";

  private static final Instant NOON = Instant.parse("2026-11-20T08:15:30.000001Z");

  /** One for every sample; those of older revisions stay when a revision is added. */
  static List<Example> all() {
    return Stream.of(
            ActorExamples.ALL,
            CollaborationExamples.ALL,
            EntryExamples.ALL,
            AmendmentExamples.ALL,
            InteractionExamples.ALL,
            AssignmentExamples.ALL)
        .flatMap(List::stream)
        .toList();
  }

  /** What a sample means. */
  static RecordedEvent meaningOf(Sample sample) {
    return all().stream()
        .filter(each -> each.sample.equals(sample))
        .map(Example::event)
        .findAny()
        .orElseThrow();
  }

  static Example minimal(int number, String subject, long sequence, DomainEvent payload) {
    return of("minimal", number, subject, sequence, null, payload);
  }

  static Example full(
      int number, String subject, long sequence, String correlationId, DomainEvent payload) {
    return of("full", number, subject, sequence, correlationId, payload);
  }

  static Example of(
      String variant,
      int number,
      String subject,
      long sequence,
      @Nullable String correlationId,
      DomainEvent payload) {
    EventType type = EventTypes.of(payload.getClass());
    String id = "01932f0a-7c00-7000-8000-%012d".formatted(number);
    AggregateKind kind = AggregateKind.ofType(type.name());
    return new Example(
        new Sample(type.name(), type.dataVersion(), variant),
        new RecordedEvent(id, kind, subject, sequence, 1, NOON, correlationId, null, payload));
  }

  /** The same event, but stored in an older revision. */
  Example storedInRevision(int revision) {
    return new Example(new Sample(sample.type(), revision, sample.variant()), event);
  }

  Example inEpoch(int epoch) {
    return at(epoch, event.recordedAt());
  }

  Example recordedAt(String instant) {
    return at(event.epoch(), Instant.parse(instant));
  }

  /** Since there are accounts. */
  Example by(Author author) {
    return new Example(
        new Sample(sample.type(), sample.revision(), "authored"),
        new RecordedEvent(
            event.id(),
            event.aggregate(),
            event.aggregateId(),
            event.sequence(),
            event.epoch(),
            event.recordedAt(),
            event.correlationId(),
            author,
            event.payload()));
  }

  private Example at(int epoch, Instant recordedAt) {
    return new Example(
        sample,
        new RecordedEvent(
            event.id(),
            event.aggregate(),
            event.aggregateId(),
            event.sequence(),
            epoch,
            recordedAt,
            event.correlationId(),
            event.author(),
            event.payload()));
  }

  @Override
  public String toString() {
    return sample.toString();
  }
}
