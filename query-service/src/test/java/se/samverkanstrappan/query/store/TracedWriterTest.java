package se.samverkanstrappan.query.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.query.streams.Recorded;
import se.samverkanstrappan.tracing.Traces;

class TracedWriterTest {
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private final List<String> added = new ArrayList<>();

  @Test
  void addsToTheTraceOfAnEventThatWasJustRecorded() {
    write(Recorded.AT.minusSeconds(1), traced(event()));

    assertThat(added).containsExactly(TRACE);
  }

  @Test
  void addsNothingWhereAnOldEventIsReadAgain() {
    write(Recorded.AT.plusSeconds(1), traced(event()));

    assertThat(added).isEmpty();
  }

  @Test
  void addsNothingWhereThereIsNoTraceOrNoEvent() {
    write(Recorded.AT.minusSeconds(1), event(), traced(record("no event".getBytes(UTF_8))));

    assertThat(added).isEmpty();
  }

  @SafeVarargs
  private void write(Instant began, ConsumerRecord<String, byte[]>... records) {
    var recent = new Recent(began, () -> Optional.of(Instant.EPOCH));
    var traces = new Traces(Tracer.NOOP, new Told(added));
    new TracedWriter(all -> List.of(), traces, recent).write(List.of(records));
  }

  private static ConsumerRecord<String, byte[]> event() {
    return record(Recorded.bytes(Recorded.collaborationOfTwo("forum").getFirst()));
  }

  private static ConsumerRecord<String, byte[]> record(byte[] value) {
    return new ConsumerRecord<>(
        Topics.events(AggregateKind.COLLABORATION, 1), 0, 0, "forum", value);
  }

  private static ConsumerRecord<String, byte[]> traced(ConsumerRecord<String, byte[]> record) {
    record.headers().add(Traces.NAME, TRACE.getBytes(UTF_8));
    return record;
  }

  /** Keeps which traces were added to. */
  private record Told(List<String> traces) implements Propagator {
    @Override
    public List<String> fields() {
      return List.of(Traces.NAME);
    }

    @Override
    public <C> void inject(TraceContext context, @Nullable C carrier, Setter<C> setter) {}

    @Override
    public <C> Span.Builder extract(@Nullable C carrier, Getter<C> getter) {
      traces.add(String.valueOf(getter.get(Objects.requireNonNull(carrier), Traces.NAME)));
      return Span.Builder.NOOP;
    }
  }
}
