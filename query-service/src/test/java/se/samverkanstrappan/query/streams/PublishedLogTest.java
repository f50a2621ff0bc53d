package se.samverkanstrappan.query.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PublishedLogTest {
  @Test
  void isTheHighestEpochWhoseTopicsAreAllThere() {
    Set<String> topics =
        Set.of(
            "actor-events.v1.e1",
            "assignment-events.v1.e1",
            "collaboration-events.v1.e1",
            "actor-events.v1.e2",
            "collaboration-events.v1.e2",
            "collaboration-views.v1");

    assertThat(PublishedLog.newestEpoch(topics)).hasValue(1);
    assertThat(PublishedLog.missing(topics)).containsExactly("assignment-events.v1.e2");
  }

  @Test
  void lacksTheTopicsOfTheFirstEpochWhereThereIsNone() {
    assertThat(PublishedLog.newestEpoch(Set.of())).isEmpty();
    assertThat(PublishedLog.missing(Set.of()))
        .containsExactly(
            "actor-events.v1.e1", "assignment-events.v1.e1", "collaboration-events.v1.e1");
  }
}
