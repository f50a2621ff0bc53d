package se.samverkanstrappan.bench.seed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;

/** The events of one aggregate, in the order of the days on which they were written down. */
final class Story {
  private static final LocalTime MORNING = LocalTime.of(7, 0);

  private final List<Told> told = new ArrayList<>();

  private record Told(LocalDate on, DomainEvent event) {}

  void tell(LocalDate on, DomainEvent event) {
    told.add(new Told(on, event));
  }

  List<RecordedEvent> recorded(AggregateKind kind, String id) {
    List<Told> inOrder = told.stream().sorted(Comparator.comparing(Told::on)).toList();
    List<RecordedEvent> recorded = new ArrayList<>(inOrder.size());
    for (Told each : inOrder) {
      long sequence = recorded.size() + 1L;
      Instant at = each.on().atTime(MORNING).toInstant(ZoneOffset.UTC).plusSeconds(sequence);
      String event = kind.word() + "-" + id + "-" + sequence;
      recorded.add(
          new RecordedEvent(event, kind, id, sequence, 1, at, "example", null, each.event()));
    }
    return recorded;
  }
}
