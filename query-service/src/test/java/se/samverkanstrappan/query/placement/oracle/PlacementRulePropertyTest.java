package se.samverkanstrappan.query.placement.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The shipped rule and the slow one give the same answers, to the day.
 *
 * <p>{@code -Dsamverkan.rule.tries} says how many collaborations are made up, {@code
 * -Dsamverkan.rule.seed} the seed of the first. A failure names its seed: run it alone with one
 * try.
 */
class PlacementRulePropertyTest {
  private static final int TRIES =
      Integer.getInteger(
          "samverkan.rule.tries", Boolean.getBoolean("samverkan.full") ? 50_000 : 2_000);
  private static final long FIRST_SEED = Long.getLong("samverkan.rule.seed", 1);

  @Test
  void slowAndShippedRuleAgreeToTheDay() {
    List<String> differences =
        LongStream.range(FIRST_SEED, FIRST_SEED + TRIES)
            .parallel()
            .mapToObj(PlacementRulePropertyTest::difference)
            .flatMap(Optional::stream)
            .limit(3)
            .toList();
    assertThat(differences).isEmpty();
  }

  private static Optional<String> difference(long seed) {
    RandomCollaboration example = RandomCollaboration.from(seed);
    return Optional.ofNullable(Difference.in(example)).map(it -> it + "\n" + example);
  }
}
