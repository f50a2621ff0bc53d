package se.samverkanstrappan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ResultsTest {
  private static final Results RESULTS = new Results(Path.of("."), false);
  private static final String MARKED =
      """
      # Results

      <!-- measured: written by infra/bench/run --write -->
      old
      <!-- /measured -->

      <!-- measured: written by infra/bench/run --long --write -->
      old too
      <!-- /measured -->

      ## What was done about it
      """;

  @Test
  void whatPeopleWroteAroundTheFiguresStays() {
    assertThat(RESULTS.replaced(MARKED, "new\n")).isEqualTo(MARKED.replace("old\n", "new\n"));
    assertThat(new Results(Path.of("."), true).replaced(MARKED, "new\n"))
        .isEqualTo(MARKED.replace("old too\n", "new\n"));
  }

  @Test
  void figuresAreNotWrittenWhereTheMarksAreGone() {
    assertThatThrownBy(() -> RESULTS.replaced("# Results\n", "new\n"))
        .isInstanceOf(IllegalStateException.class);
  }
}
