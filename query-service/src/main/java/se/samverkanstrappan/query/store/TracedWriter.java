package se.samverkanstrappan.query.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.codec.CloudEventCodec;
import se.samverkanstrappan.events.codec.UnreadableEvent;
import se.samverkanstrappan.tracing.Traces;

/**
 * Adds to the trace of the request that caused an event that the event can be read; not where it is
 * read again long after, or each rebuild would add to all traces there ever were.
 */
record TracedWriter(SinkWriter writer, Traces traces, Recent recent) implements SinkWriter {
  private static final String STORED = "event stored";
  private static final CloudEventCodec CODEC = new CloudEventCodec();

  @Override
  public List<ConsumerRecord<String, byte[]>> write(List<ConsumerRecord<String, byte[]>> records) {
    List<ConsumerRecord<String, byte[]>> waiting = writer.write(records);
    for (ConsumerRecord<String, byte[]> record : records) {
      Header trace = record.headers().lastHeader(Traces.NAME);
      if (trace != null
          && trace.value() != null
          && !waiting.contains(record)
          && isRecent(record.value())) {
        traces.add(STORED, new String(trace.value(), UTF_8));
      }
    }
    return waiting;
  }

  /** Whatever stands there must not keep events from being stored. */
  private boolean isRecent(byte @Nullable [] event) {
    try {
      return event != null && recent.includes(CODEC.decode(event).recordedAt());
    } catch (UnreadableEvent e) {
      return false;
    }
  }
}
