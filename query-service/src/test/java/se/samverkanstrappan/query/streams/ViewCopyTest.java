package se.samverkanstrappan.query.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.StoreUnavailable;
import se.samverkanstrappan.query.store.ViewHeaders;

class ViewCopyTest {
  private static final Generation SERVED = Generation.of(1, 1);
  private static final Generation OTHER = Generation.of(1, 2);
  private static final TopicPartition OWN =
      new TopicPartition(SERVED.topic(Topics.COLLABORATION_VIEWS), 0);
  private static final TopicPartition PUBLIC = new TopicPartition(Topics.COLLABORATION_VIEWS, 0);

  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final Written written = new Written(new HashMap<>());
  private Map<TopicPartition, OffsetAndMetadata> committed = Map.of();
  private boolean served = true;
  private boolean othersAreSilent = true;

  /** What is on the topics. */
  private record Written(Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> all)
      implements ViewsAhead {
    @Override
    public void read(
        TopicPartition partition, long from, Consumer<ConsumerRecord<String, byte[]>> reader) {
      all.getOrDefault(partition, List.of()).stream()
          .filter(each -> each.offset() >= from)
          .forEach(reader);
    }

    @Override
    public int partitions(String topic) {
      return 1;
    }
  }

  @BeforeEach
  void given() {
    consumer.updateBeginningOffsets(Map.of(OWN, 0L));
  }

  @Test
  void copiesOnlyTheNewestOfEachKeyOfWhatWasThereAndAllThatComesThen() {
    write(OWN, "a", "first", SERVED);
    write(OWN, "b", "b", SERVED);
    write(OWN, "a", "second", SERVED);
    ViewCopy copy = begun();

    assertThat(copy.copy()).isTrue();
    comes("a", "third");
    comes("a", "fourth");
    assertThat(copy.copy()).isTrue();

    assertThat(told()).containsExactly("b=b", "a=second", "a=third", "a=fourth");
    assertThat(offset().offset()).isEqualTo(5);
  }

  @Test
  void tellsNothingWhereAnotherIsServedByThen() {
    write(OWN, "a", "a", SERVED);
    ViewCopy copy = begun();
    served = false;

    assertThat(copy.copy()).isFalse();

    assertThat(told()).isEmpty();
    assertThat(producer.transactionAborted()).isTrue();
    assertThat(producer.consumerGroupOffsetsHistory()).isEmpty();
  }

  @Test
  void leavesNothingUnfinishedWhereTheStoreCannotSayWhatIsServed() {
    write(OWN, "a", "a", SERVED);
    ViewCopy copy =
        begun(
            () -> {
              throw new StoreUnavailable("gone");
            });

    assertThatThrownBy(copy::copy).isInstanceOf(StoreUnavailable.class);

    assertThat(told()).isEmpty();
    assertThat(producer.transactionInFlight()).isFalse();
  }

  @Test
  void takesBackWhatOnlyAnotherGenerationTold() {
    write(OWN, "a", "a", SERVED);
    write(PUBLIC, "a", "a", SERVED);
    write(PUBLIC, "gone", "gone", OTHER);
    write(PUBLIC, "deleted", "deleted", OTHER);
    write(PUBLIC, "deleted", null, OTHER);
    ViewCopy copy = begun();

    copy.copy();
    copy.copy();

    assertThat(told()).containsExactly("a=a", "gone=null");
    assertThat(offset().metadata()).isEqualTo("cleaned");
  }

  @Test
  void tellsAgainWhatAnotherGenerationToldOver() {
    write(OWN, "a", "old", SERVED);
    write(OWN, "a", "ours", SERVED);
    write(PUBLIC, "a", "ours", SERVED);
    write(PUBLIC, "a", "late", OTHER);
    ViewCopy copy = begun();

    copy.copy();
    copy.copy();

    assertThat(told().getLast()).isEqualTo("a=ours");
    assertThat(told()).doesNotContain("a=null", "a=old");
  }

  @Test
  void takesNothingBackAsLongAsOthersMayTell() {
    write(OWN, "a", "a", SERVED);
    write(PUBLIC, "gone", "gone", OTHER);
    othersAreSilent = false;
    ViewCopy copy = begun();
    copy.copy();
    assertThat(told()).containsExactly("a=a");

    othersAreSilent = true;
    copy.copy();

    assertThat(told()).containsExactly("a=a", "gone=null");
  }

  @Test
  void takesBackOnceAlsoWhereItIsStartedAgain() {
    write(OWN, "a", "a", SERVED);
    write(PUBLIC, "later", "a newer version told it", OTHER);
    committed = Map.of(OWN, new OffsetAndMetadata(1, "cleaned"));
    ViewCopy copy = begun();

    copy.copy();

    assertThat(told()).isEmpty();
  }

  private ViewCopy begun() {
    return begun(() -> served);
  }

  private ViewCopy begun(BooleanSupplier mayTell) {
    ViewCopy copy =
        new ViewCopy(SERVED, consumer, written, producer, mayTell, () -> othersAreSilent);
    copy.begin();
    consumer.commitSync(committed);
    consumer.rebalance(List.of(OWN));
    written.all().getOrDefault(OWN, List.of()).forEach(consumer::addRecord);
    return copy;
  }

  private void comes(String key, String value) {
    consumer.addRecord(write(OWN, key, value, SERVED));
  }

  private ConsumerRecord<String, byte[]> write(
      TopicPartition to, String key, @Nullable String value, Generation by) {
    List<ConsumerRecord<String, byte[]>> before =
        written.all().computeIfAbsent(to, unused -> new ArrayList<>());
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(
            to.topic(),
            to.partition(),
            before.size(),
            0L,
            TimestampType.CREATE_TIME,
            0,
            0,
            key,
            value == null ? null : value.getBytes(UTF_8),
            new RecordHeaders().add(ViewHeaders.GENERATION, by.name().getBytes(UTF_8)),
            Optional.empty());
    before.add(record);
    return record;
  }

  /** What others were told for good. */
  private List<String> told() {
    return producer.history().stream()
        .peek(each -> assertThat(each.topic()).isEqualTo(PUBLIC.topic()))
        .map(
            each ->
                each.key() + "=" + (each.value() == null ? null : new String(each.value(), UTF_8)))
        .toList();
  }

  private OffsetAndMetadata offset() {
    return requireNonNull(
        producer.consumerGroupOffsetsHistory().getLast().values().iterator().next().get(OWN));
  }
}
