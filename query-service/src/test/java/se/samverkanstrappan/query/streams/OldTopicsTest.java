package se.samverkanstrappan.query.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.Kept;

class OldTopicsTest {
  private static final Kept SERVED =
      new Kept(Generation.of(10, 2), Set.of(Generation.of(10, 1), Generation.of(10, 3)), 4);

  @Test
  void eventTopicsOfLowerEpochsAreOld() {
    for (AggregateKind kind : AggregateKind.values()) {
      assertThat(OldTopics.isOutdated(Topics.events(kind, 1), SERVED)).isTrue();
      assertThat(OldTopics.isOutdated(Topics.events(kind, 9), SERVED)).isTrue();
      assertThat(OldTopics.isOutdated(Topics.events(kind, 10), SERVED)).isFalse();
      assertThat(OldTopics.isOutdated(Topics.events(kind, 11), SERVED)).isFalse();
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
    assertThat(OldTopics.isOutdated(name, SERVED)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "samverkanstrappan-query-e10-f7-g4-collaboration-views.v1",
        "samverkanstrappan-query-e10-f6-g9",
        "samverkanstrappan-query-e10-f7-g0-publishing"
      })
  void whatIsNamedAfterAGenerationThatWasGivenUpIsOld(String name) {
    assertThat(OldTopics.isOutdated(name, SERVED)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "samverkanstrappan-query-e10-f7-g2-heads-changelog",
        "samverkanstrappan-query-e10-f7-g1",
        "samverkanstrappan-query-e10-f7-g3-collaboration-views.v1",
        "samverkanstrappan-query-e10-f7-g5",
        "samverkanstrappan-query-e10-f8-g1",
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
    assertThat(OldTopics.isOutdated(name, SERVED)).isFalse();
  }

  @Test
  void findsTheHighestThatAnythingIsNamedAfter() {
    Stream<String> names =
        Stream.of(
            "samverkanstrappan-query-e10-f7-g2-heads-changelog",
            "samverkanstrappan-query-e10-f7-g11-history",
            "samverkanstrappan-query-e10-f6-g12",
            "samverkanstrappan-query-e11-f7-g13",
            "collaboration-views.v1");

    assertThat(OldTopics.highest(names, new Generation(10, 7, 0)))
        .contains(new Generation(10, 7, 11));
  }
}
