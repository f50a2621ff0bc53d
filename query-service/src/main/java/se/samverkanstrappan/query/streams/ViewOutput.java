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
  private final ProcessorContext<String, byte[]> context;
  private final byte[] generation;

  ViewOutput(ProcessorContext<String, byte[]> context, Generation generation) {
    this.context = context;
    this.generation = generation.name().getBytes(StandardCharsets.UTF_8);
  }

  void send(String sink, String key, Object view) {
    Headers headers = new RecordHeaders().add(ViewHeaders.GENERATION, generation);
    context.forward(
        new Record<>(key, JsonSerde.bytes(view), context.currentSystemTimeMs(), headers), sink);
  }
}
