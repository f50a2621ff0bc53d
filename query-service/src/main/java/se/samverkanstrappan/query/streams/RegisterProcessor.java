package se.samverkanstrappan.query.streams;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps the views of all actors where every task can look them up. */
final class RegisterProcessor implements Processor<String, byte[], Void, Void> {
  private final AtomicLong changes;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
  private KeyValueStore<String, byte[]> register;

  /**
   * A processor of the views.
   *
   * @param changes is raised with every view that came
   */
  RegisterProcessor(AtomicLong changes) {
    this.changes = changes;
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    register = context.getStateStore(ProjectionTopology.REGISTER);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    if (record.key() != null) {
      register.put(record.key(), record.value());
      changes.incrementAndGet();
    }
  }
}
