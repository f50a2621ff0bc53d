package se.samverkanstrappan.command.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sequences get around: enough of everything is in them to find a mistake. */
class SequenceTest {
  private static final int SEQUENCES = 1_000;

  @Test
  void aboutHalfOfTheCommandsAreAcceptedAndEveryRefusalIsMet() {
    Tally tally = new Tally();
    for (long seed = 1; seed <= SEQUENCES; seed++) {
      Sequence sequence = Sequence.from(seed);
      Difference.in(sequence, day -> BookUnderTest.mistaken(Slip.NONE, day), tally);
    }
    System.out.println(tally);
    assertThat(tally.perMille("accepted")).isBetween(400, 650);
    assertThat(tally.perMille("RULES")).isGreaterThan(200);
    assertThat(tally.perMille("UNCHANGED")).isGreaterThan(4);
    assertThat(tally.perMille("NOT_FOUND")).isGreaterThan(10);
    assertThat(tally.perMille("STALE")).isGreaterThan(10);
    assertThat(tally.perMille("ID_TAKEN")).isGreaterThan(10);
    assertThat(tally.kindsOfEvents()).isEqualTo(24);
  }

  @Test
  void theSameSeedGivesTheSameSequence() {
    assertThat(Sequence.from(17)).isEqualTo(Sequence.from(17)).isNotEqualTo(Sequence.from(18));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void everyMistakeIsFound(Slip slip) {
    long seed = 1;
    while (seed <= SEQUENCES
        && Difference.in(Sequence.from(seed), day -> BookUnderTest.mistaken(slip, day)) == null) {
      seed++;
    }
    System.out.println(slip + " found in sequence " + seed);
    assertThat(seed).isLessThanOrEqualTo(SEQUENCES);
  }
}
