package se.samverkanstrappan.query.caching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompressedTest {
  @Test
  void givesTheSameBytesAgain() {
    byte[] random = new byte[100_000];
    new Random(1).nextBytes(random);

    assertThat(Compressed.of(random).bytes()).isEqualTo(random);
    assertThat(Compressed.of(new byte[0]).bytes()).isEmpty();
  }

  @Test
  void takesLessRoomForWhatRepeatsItself() {
    byte[] json =
        "{\"collaboration\":\"exempel-1\"}".repeat(1_000).getBytes(StandardCharsets.UTF_8);

    Compressed kept = Compressed.of(json);

    assertThat(kept.bytes()).isEqualTo(json);
    assertThat(kept.length()).isLessThan(json.length / 10);
  }
}
