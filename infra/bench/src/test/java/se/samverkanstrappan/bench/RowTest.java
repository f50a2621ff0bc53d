package se.samverkanstrappan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowTest {
  @Test
  void tellsTheFigureItsLimitAndWhetherThePromiseIsKept() {
    Row row = Row.of("writes", "%.0f/s", 812.4).against("1500/s, alone", 0.5416).with(412);

    assertThat(row.promised("≥ 0.5", true).cells())
        .isEqualTo("| writes | 812/s | 1500/s, alone | 0.54 × | ≥ 0.5 | met | 412 MiB |");
    assertThat(row.promised("≥ 0.6", false).cells()).contains("| **missed** |");
  }

  @Test
  void whereNothingWasPromisedNothingIsSaidOfIt() {
    assertThat(Row.of("writes", "812/s").cells()).isEqualTo("| writes | 812/s |  |  |  |  |  |");
  }
}
