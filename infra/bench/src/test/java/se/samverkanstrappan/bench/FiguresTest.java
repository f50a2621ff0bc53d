package se.samverkanstrappan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void percentileIsWhatSoManyDidNotExceed() {
    var figures = new Figures(LongStream.rangeClosed(1, 100).map(ms -> ms * 1_000_000).toArray());

    assertThat(figures.percentile(50)).isEqualTo(50);
    assertThat(figures.percentile(99)).isEqualTo(99);
    assertThat(figures.percentile(100)).isEqualTo(100);
    assertThat(figures.cells()).isEqualTo("50.0 | 95.0 | 99.0");
  }

  @Test
  void ofNothingThereAreNone() {
    assertThat(new Figures(new long[0]).cells()).isEqualTo("– | – | –");
  }
}
