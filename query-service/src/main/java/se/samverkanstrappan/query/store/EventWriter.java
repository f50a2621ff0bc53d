package se.samverkanstrappan.query.store;

import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.Topics;

/**
 * Writes events into the history, and before that copies of the follow-ups they fix: the head of an
 * assignment waits for its history, so that who is told of a follow-up can open it.
 */
final class EventWriter implements SinkWriter {
  private final HistoryWriter history;
  private final StoredFollowUps followUps;
  private final String assignments;
  private final int epoch;

  EventWriter(GenerationCollections collections) {
    epoch = collections.generation().epoch();
    history = new HistoryWriter(collections.history(), epoch);
    followUps = new StoredFollowUps(collections.followUps());
    assignments = Topics.events(AggregateKind.ASSIGNMENT, epoch);
  }

  /** The topics whose events are written. */
  Set<String> topics() {
    return history.topics();
  }

  @Override
  public List<ConsumerRecord<String, byte[]>> write(List<ConsumerRecord<String, byte[]>> records) {
    followUps.write(
        records.stream()
            .filter(each -> each.topic().equals(assignments) && belongs(each))
            .toList());
    return history.write(records);
  }

  private boolean belongs(ConsumerRecord<String, byte[]> record) {
    return Envelope.read(record.value())
        .filter(event -> event.epoch() == epoch && event.subject().equals(record.key()))
        .isPresent();
  }
}
