package se.samverkanstrappan.query.streams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.query.store.Generation;

class OldTopicsTest {
  private static final Generation SERVED = Generation.of(10, 1);

  @Test
  void eventTopicsOfLowerEpochsAreOld() {
    for (AggregateKind kind : AggregateKind.values()) {
      assertThat(OldTopics.isOfEpochBefore(Topics.events(kind, 1), SERVED)).isTrue();
      assertThat(OldTopics.isOfEpochBefore(Topics.events(kind, 9), SERVED)).isTrue();
      assertThat(OldTopics.isOfEpochBefore(Topics.events(kind, 10), SERVED)).isFalse();
      assertThat(OldTopics.isOfEpochBefore(Topics.events(kind, 11), SERVED)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "samverkanstrappan-query-e9-f3-g1-heads-changelog",
        "samverkanstrappan-query-e9-g1-heads-changelog",
        "samverkanstrappan-query-e1-f12-g3",
        "samverkanstrappan-query-e9-f3-g1-history"
      })
  void whatIsNamedAfterAGenerationOfALowerEpochIsOld(String name) {
    assertThat(OldTopics.isOfEpochBefore(name, SERVED)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "samverkanstrappan-query-e10-f2-g1-heads-changelog",
        "samverkanstrappan-query-e10-f3-g1",
        "samverkanstrappan-query-heads",
        "collaboration-views.v1",
        "dead-letters.v1",
        "__consumer_offsets",
        "others-events.v1.e1-copy",
        "order-events.v1.e1",
        "actors-events.v1.e1",
        "my-actor-events.v1.e1",
        "actor-events.v1.e01",
        "actor-events.v2.e1",
        "my-samverkanstrappan-query-e1-f3-g1"
      })
  void everythingElseIsNot(String name) {
    assertThat(OldTopics.isOfEpochBefore(name, SERVED)).isFalse();
  }
}
