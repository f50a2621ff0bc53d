package se.samverkanstrappan.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.UnknownEvent;
import se.samverkanstrappan.events.codec.TimestampModule;
import se.samverkanstrappan.events.collaboration.ObstacleResolved;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.streams.Recorded;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

class LogTellingTest {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .addModule(new TimestampModule())
          .build();

  private final LogTelling telling = new LogTelling(1);

  @Test
  void tellsWhatWasLoggedButNoText() {
    assertThat(json(4, Recorded.discussed("i1", "2024-02", "region-12")))
        .isEqualTo(
            """
            {"collaboration":"forum","version":4,"type":"collaboration.interaction-logged",\
            "entry":"i1","day":"2024-02","recordedAt":"2026-01-02T03:04:05.000006Z"}""");
    assertThat(json(5, new ObstacleResolved("o1", PartialDate.parse("2025"), "Because of this.")))
        .contains("\"entry\":\"o1\",\"day\":\"2025\"")
        .doesNotContain("Because");
    assertThat(json(6, Recorded.retracted("i1")))
        .contains("interaction-retracted\",\"entry\":\"i1\",\"recordedAt\"");
    assertThat(json(7, Recorded.opened("Forum")))
        .contains("\"day\":\"2024-01-01\"")
        .doesNotContain("entry", "Forum\"");
  }

  @Test
  void tellsOfEventsThatAreNotKnownHere() {
    UnknownEvent unknown =
        new UnknownEvent("collaboration.dreamt-of", 3, JSON.createObjectNode().put("dream", 1));

    assertThat(json(4, unknown)).contains("\"collaboration.dreamt-of\"").doesNotContain("dream\":");
  }

  @Test
  void tellsARepeatedEventOnce() {
    assertThat(sequencesTold(1, 2, 2, 1, 3, 2, 3, 4)).containsExactly(1L, 2L, 3L, 4L);
    assertThat(new LogTelling(1).tell(record("forum", 9, Recorded.opened("Forum")))).isPresent();
  }

  @Test
  void tellsWhatFillsAGap() {
    assertThat(sequencesTold(1, 2, 5, 6, 3, 4, 5, 6, 7))
        .containsExactly(1L, 2L, 5L, 6L, 3L, 4L, 7L);
  }

  @Test
  void takesNothingThatDoesNotBelongThere() {
    ConsumerRecord<String, byte[]> misplaced =
        new ConsumerRecord<>("t", 0, 0, "other", record("forum", 1, Recorded.opened("F")).value());
    ConsumerRecord<String, byte[]> garbage =
        new ConsumerRecord<>("t", 0, 0, "forum", "garbage".getBytes(StandardCharsets.UTF_8));
    ConsumerRecord<String, byte[]> earlierEpoch = record("forum", 1, Recorded.opened("Forum"));

    assertThatThrownBy(() -> telling.tell(misplaced)).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> telling.tell(garbage)).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> new LogTelling(2).tell(earlierEpoch))
        .isInstanceOf(RuntimeException.class);
  }

  private List<Long> sequencesTold(long... sequences) {
    return LongStream.of(sequences)
        .filter(each -> telling.tell(record("forum", each, Recorded.retracted("i1"))).isPresent())
        .boxed()
        .toList();
  }

  private String json(long sequence, DomainEvent event) {
    Optional<Telling.Told> told = telling.tell(record("forum", sequence, event));
    assertThat(told.orElseThrow().event()).isEqualTo("log");
    assertThat(told.orElseThrow().collaboration()).isEqualTo("forum");
    return JSON.writeValueAsString(told.orElseThrow().data());
  }

  private static ConsumerRecord<String, byte[]> record(
      String id, long sequence, DomainEvent event) {
    byte[] value = Recorded.bytes(Recorded.event(id, sequence, event));
    return new ConsumerRecord<>("t", 0, 0, id, value);
  }
}
