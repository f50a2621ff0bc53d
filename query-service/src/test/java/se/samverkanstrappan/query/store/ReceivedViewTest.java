package se.samverkanstrappan.query.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.Topics;

class ReceivedViewTest {
  private static final Generation GENERATION = Generation.of(1, 1);

  @Test
  void takesThePlaceOfAnOlderVersionWhereverThatCameFrom() {
    assertThat(view(2, 0, 1).isNewerThan(null)).isTrue();
    assertThat(view(2, 0, 1).isNewerThan(view(1, 0, 7).document())).isTrue();
    assertThat(view(2, 0, 7).isNewerThan(view(3, 0, 1).document())).isFalse();
  }

  @Test
  void takesThePlaceOfTheSameVersionOnlyWhereItComesLater() {
    assertThat(view(2, 0, 7).isNewerThan(view(2, 0, 6).document())).isTrue();
    assertThat(view(2, 0, 7).isNewerThan(view(2, 0, 7).document())).isFalse();
    assertThat(view(2, 0, 6).isNewerThan(view(2, 0, 7).document())).isFalse();
    assertThat(view(2, 1, 7).isNewerThan(view(2, 0, 6).document())).isFalse();
  }

  private static ReceivedView view(long version, int partition, long offset) {
    byte[] json = "{\"id\":\"a\",\"version\":%d}".formatted(version).getBytes(UTF_8);
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(Topics.ACTOR_VIEWS, partition, offset, "a", json);
    record.headers().add(ViewHeaders.GENERATION, GENERATION.name().getBytes(UTF_8));
    return ReceivedView.read(record, GENERATION).orElseThrow();
  }
}
