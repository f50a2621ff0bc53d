package se.samverkanstrappan.query.streams;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to the view topics what deletes the records of earlier epochs there. */
record ViewBurial(KafkaSettings kafka) {
  /** No key of a view: ids begin with a letter or a digit. Its record only begins a segment. */
  private static final String NO_VIEW = "-";

  /**
   * Deletes what no later generation has told, as far as was found. What is told between that and
   * this is lost to the readers of the topic, until it is found and told again.
   */
  Map<TopicPartition, Set<String>> bury(Map<TopicPartition, OldViews.Found> found) {
    Map<TopicPartition, Set<String>> keys = new HashMap<>();
    found.forEach((partition, old) -> keys.put(partition, old.newest()));
    sendNothing(keys);
    return keys;
  }

  /** Tells again what was told just before it was deleted. */
  void tellAgain(Map<TopicPartition, OldViews.Found> found) {
    List<ProducerRecord<String, byte[]>> views = new ArrayList<>();
    found.forEach(
        (partition, each) ->
            each.lost()
                .forEach(
                    (key, view) ->
                        views.add(
                            new ProducerRecord<>(
                                partition.topic(),
                                partition.partition(),
                                key,
                                view.value(),
                                view.headers()))));
    send(views);
  }

  /** Writes to every partition what nobody reads, so that it can begin another segment with it. */
  void beginSegments(Set<TopicPartition> partitions) {
    Map<TopicPartition, Set<String>> keys = new HashMap<>();
    partitions.forEach(partition -> keys.put(partition, Set.of(NO_VIEW)));
    sendNothing(keys);
  }

  private void sendNothing(Map<TopicPartition, Set<String>> keys) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    keys.forEach((partition, all) -> all.forEach(key -> records.add(nothing(partition, key))));
    send(records);
  }

  private void send(List<ProducerRecord<String, byte[]>> records) {
    if (records.isEmpty()) {
      return;
    }
    try (Producer<String, byte[]> producer =
        new KafkaProducer<>(client(), new StringSerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      records.forEach(each -> sent.add(producer.send(each)));
      sent.forEach(Cluster::get);
    }
  }

  private static ProducerRecord<String, byte[]> nothing(TopicPartition partition, String key) {
    return new ProducerRecord<>(partition.topic(), partition.partition(), key, null);
  }

  private Map<String, Object> client() {
    return kafka.client(
        Map.of(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, StreamsProperties.MAX_MESSAGE_BYTES));
  }
}
