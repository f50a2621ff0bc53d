package se.samverkanstrappan.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntriesTest {
  private final Entries entries = new Entries(new long[] {9, 5}, 3);

  @Test
  void aWriteThatWasNotAnsweredDoesNotTakeTheNextOnesPlace() {
    entries.acknowledged(0, 0, 1, 2); // version 10, though nobody was told
    entries.acknowledged(0, 11, 3, 5);

    assertThat(entries.wasAcknowledged(entries.numberOf(0, 10))).isFalse();
    assertThat(entries.sentAt(entries.numberOf(0, 11))).isEqualTo(3);
    assertThat(entries.acknowledgedAt(entries.numberOf(0, 11))).isEqualTo(5);
    assertThat(entries.count()).isEqualTo(1);
    assertThat(entries.newestVersion(0)).isEqualTo(11);
    assertThat(entries.newestVersion(1)).isEqualTo(5);
  }
}
