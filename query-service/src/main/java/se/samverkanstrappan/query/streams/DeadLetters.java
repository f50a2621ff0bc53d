package se.samverkanstrappan.query.streams;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what cannot be folded to the dead-letter topic, as it came, with the cause in headers. */
final class DeadLetters {
  static final String CAUSE = "cause";
  static final String MESSAGE = "message";
  static final String TOPIC = "topic";
  static final String PARTITION = "partition";
  static final String OFFSET = "offset";

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private final ProcessorContext<String, byte[]> context;
  private final String sink;
  private final StreamCounts counts;

  DeadLetters(ProcessorContext<String, byte[]> context, String sink, StreamCounts counts) {
    this.context = context;
    this.sink = sink;
    this.counts = counts;
  }

  void send(Record<String, byte[]> record, PoisonEvent poison) {
    counts.deadLetters.increment();
    Headers headers = new RecordHeaders(record.headers().toArray());
    add(headers, CAUSE, poison.kind().word());
    add(headers, MESSAGE, String.valueOf(poison.getMessage()));
    context
        .recordMetadata()
        .ifPresent(
            from -> {
              add(headers, TOPIC, from.topic());
              add(headers, PARTITION, Integer.toString(from.partition()));
              add(headers, OFFSET, Long.toString(from.offset()));
              LOG.atError()
                  .setMessage("record sent to the dead letters")
                  .addKeyValue("cause", poison.kind().word())
                  .addKeyValue("topic", from.topic())
                  .addKeyValue("partition", from.partition())
                  .addKeyValue("offset", from.offset())
                  .addKeyValue("key", record.key())
                  .setCause(poison)
                  .log();
            });
    context.forward(record.withHeaders(headers), sink);
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
