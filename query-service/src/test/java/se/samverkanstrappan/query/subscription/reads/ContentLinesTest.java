package se.samverkanstrappan.query.subscription.reads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentLinesTest {
  private static final String[] CHARACTERS = {"a", "å", "€", "😀"};

  @Test
  void leavesALineThatFits() {
    String line = "X".repeat(75) + "\r\n";

    assertThat(new String(ContentLines.folded(line), UTF_8)).isEqualTo(line);
  }

  @Test
  void foldsBeforeTheOctetThatIsTooMany() {
    String line = "X".repeat(76) + "\r\n";

    assertThat(new String(ContentLines.folded(line), UTF_8))
        .isEqualTo("X".repeat(75) + "\r\n X\r\n");
  }

  @Test
  void keepsACharacterWhole() {
    String line = "X".repeat(73) + "😀\r\n";

    assertThat(new String(ContentLines.folded(line), UTF_8))
        .isEqualTo("X".repeat(73) + "\r\n 😀\r\n");
  }

  @Test
  void losesNothingAndHasNoLongLine() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      StringBuilder lines = new StringBuilder();
      for (int i = random.nextInt(400); i > 0; i--) {
        lines.append(
            random.nextInt(60) == 0 ? "\r\n" : CHARACTERS[random.nextInt(CHARACTERS.length)]);
      }
      String folded = new String(ContentLines.folded(lines.toString()), UTF_8);

      assertThat(folded.replace("\r\n ", "")).as("seed %d", seed).isEqualTo(lines.toString());
      assertThat(folded.split("\r\n", -1))
          .as("seed %d", seed)
          .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
      assertThat(folded).doesNotContain("\uFFFD");
    }
  }
}
