package se.samverkanstrappan.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ToldSequencesTest {
  private final ToldSequences sequences = new ToldSequences();

  @Test
  void tellsAllThatComesLateAfterALongGap() {
    assertThat(sequences.isFirst(1)).isTrue();
    assertThat(sequences.isFirst(1_000_000)).isTrue();
    assertThat(LongStream.range(2, 5_000)).allMatch(sequences::isFirst);
    assertThat(LongStream.range(1, 5_000)).noneMatch(sequences::isFirst);
    assertThat(sequences.isFirst(999_999)).isTrue();
    assertThat(sequences.isFirst(999_999)).isFalse();
  }

  @Test
  void doesNotTellAgainWhatCameBeforeItsFirst() {
    assertThat(sequences.isFirst(7)).isTrue();
    assertThat(sequences.isFirst(3)).isFalse();
    assertThat(sequences.isFirst(8)).isTrue();
  }

  @Test
  void tellsEachOnceInWhateverOrderTheyCome() {
    long seed = 11;
    Random random = new Random(seed);
    List<Long> all = LongStream.rangeClosed(2, 300).boxed().toList();
    List<Long> order = new ArrayList<>(all);
    order.addAll(all);
    Collections.shuffle(order, random);
    sequences.isFirst(1);
    Set<Long> told = new HashSet<>();
    for (long each : order) {
      assertThat(sequences.isFirst(each)).as("seed %d, %d", seed, each).isEqualTo(told.add(each));
    }
  }
}
