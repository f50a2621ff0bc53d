package se.samverkanstrappan.query.streams;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.ViewHeaders;

/** Forwards views to their topics, marked with the generation that worked them out. */
final class ViewOutput {
  /** What a message has room for beside its key and headers. */
  private static final int MAX_BYTES = StreamsProperties.MAX_MESSAGE_BYTES - 16 * 1024;

  private final ProcessorContext<String, byte[]> context;
  private final byte[] generation;

  ViewOutput(ProcessorContext<String, byte[]> context, Generation generation) {
    this.context = context;
    this.generation = generation.name().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * What a view is told as.
   *
   * @throws IllegalStateException if Kafka would not take it, which would stop everything else too
   */
  byte[] bytes(Object view) {
    byte[] bytes = JsonSerde.bytes(view);
    if (bytes.length > MAX_BYTES) {
      throw new IllegalStateException("a view of " + bytes.length + " bytes is too large");
    }
    return bytes;
  }

  void send(String sink, String key, Object view) {
    send(sink, key, bytes(view));
  }

  void send(String sink, String key, byte[] view) {
    Headers headers = new RecordHeaders().add(ViewHeaders.GENERATION, generation);
    context.forward(new Record<>(key, view, context.currentSystemTimeMs(), headers), sink);
  }
}
