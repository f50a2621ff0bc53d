package se.samverkanstrappan.command.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The shipped aggregates answer as the model does, problem for problem and event for event.
 *
 * <p>{@code -Dsamverkan.book.sequences} says how many sequences are made up, {@code
 * -Dsamverkan.book.seed} the seed of the first. A failure names its seed: run it alone with one
 * sequence.
 */
class BookPropertyTest {
  private static final int SEQUENCES =
      Integer.getInteger(
          "samverkan.book.sequences", Boolean.getBoolean("samverkan.full") ? 5_000 : 300);
  private static final long FIRST_SEED = Long.getLong("samverkan.book.seed", 1);

  @Test
  void modelAndAggregatesAnswerAlike() {
    AxonBook book = new AxonBook();
    Tally tally = new Tally();
    List<String> differences = new ArrayList<>();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES && differences.size() < 3; seed++) {
      Sequence sequence = Sequence.from(seed);
      if (Difference.in(sequence, book::begin, tally) != null) {
        differences.add(Difference.shrunk(sequence, book::begin));
      }
    }
    System.out.println("sequences from seed " + FIRST_SEED + ": " + tally);
    assertThat(differences).isEmpty();
  }
}
