package se.samverkanstrappan.query.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.query.store.ActiveGeneration.Before;
import se.samverkanstrappan.query.store.Generation;
import se.samverkanstrappan.query.store.RebuildRequest;
import se.samverkanstrappan.query.store.RebuildState;
import se.samverkanstrappan.query.streams.Plan.Known;

class PlanTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Generation FIRST = Generation.of(1, 1);
  private static final Generation SECOND = Generation.of(1, 2);
  private static final Generation THIRD = Generation.of(1, 3);
  private static final Generation OLD_FOLD = new Generation(1, Generation.FOLD - 1, 4);

  @Test
  void makesWhatTheSettingsWantWhereNothingIsServed() {
    Plan plan = plan(known(1, null, null, null));

    assertThat(plan).isEqualTo(new Plan(null, FIRST, false, null));
  }

  @Test
  void feedsOnlyWhatIsServedWhereNothingIsAskedFor() {
    Plan plan = plan(known(1, FIRST, null, null));

    assertThat(plan.all()).containsExactly(FIRST);
    assertThat(plan.made()).isNull();
  }

  @Test
  void feedsWhatIsServedWhileAnotherIsMade() {
    for (RebuildState state : RebuildState.values()) {
      Plan plan = plan(known(1, FIRST, null, request(SECOND, FIRST, state)));

      assertThat(plan.all().contains(SECOND)).as(state.name()).isEqualTo(state.runs());
      assertThat(plan.requested()).as(state.name()).isEqualTo(state.runs());
      assertThat(plan.served()).isEqualTo(FIRST);
    }
  }

  @Test
  void feedsWhatWasServedUntilNobodyReadsItAnyMore() {
    Before before = new Before(FIRST, NOW);
    Known known = known(1, SECOND, before, request(SECOND, FIRST, RebuildState.DONE));

    assertThat(Plan.of(known, NOW.plusSeconds(9)).all()).containsExactly(SECOND, FIRST);
    assertThat(Plan.of(known, NOW.plusSeconds(11)).all()).containsExactly(SECOND);
  }

  @Test
  void makesAnotherWithoutBeingAskedWhereTheSettingIsHigherThanAnyBefore() {
    RebuildRequest done = request(SECOND, FIRST, RebuildState.DONE);

    assertThat(plan(known(2, FIRST, null, null)).made()).isEqualTo(SECOND);
    assertThat(plan(known(2, FIRST, null, null)).requested()).isFalse();
    assertThat(plan(known(2, FIRST, null, done)).made()).isNull();
    assertThat(plan(known(3, FIRST, null, done)).made()).isEqualTo(THIRD);
  }

  @Test
  void takesAlsoAwayWhatWasAskedForBeforeTheLastRequest() {
    Known known =
        new Known(1, 1, Optional.of(FIRST), Optional.empty(), Optional.empty(), THIRD.number());

    assertThat(plan(known).kept(known, DAY, NOW).orElseThrow().isOutdated(THIRD)).isTrue();
    assertThat(plan(known).kept(known, DAY, NOW).orElseThrow().isOutdated(Generation.of(1, 4)))
        .isFalse();
  }

  @Test
  void doesNotWorkOnWhatAnotherVersionUnderstands() {
    Plan plan = plan(known(1, OLD_FOLD, null, request(SECOND, OLD_FOLD, RebuildState.COMPARING)));

    assertThat(plan).isEqualTo(new Plan(null, FIRST, false, null));
    assertThat(plan(known(1, Generation.of(2, 1), null, null)).made()).isEqualTo(FIRST);
  }

  @Test
  void keepsWhatWasServedForADay() {
    Before before = new Before(FIRST, NOW);
    Known known = known(1, SECOND, before, request(SECOND, FIRST, RebuildState.DONE));

    assertThat(besides(known, NOW.plus(Duration.ofHours(23)))).containsExactly(FIRST);
    assertThat(besides(known, NOW.plus(Duration.ofHours(25)))).isEmpty();
    Plan plan = plan(known);
    assertThat(plan.kept(known, DAY, NOW.plus(DAY)).orElseThrow().isOutdated(FIRST)).isTrue();
    assertThat(plan.kept(known, DAY, NOW.plus(DAY)).orElseThrow().isOutdated(THIRD)).isFalse();
  }

  @Test
  void keepsWhatIsMadeAndNotWhatWasGivenUp() {
    Known made = known(1, FIRST, null, request(SECOND, FIRST, RebuildState.DIFFERS));
    Known abandoned = known(1, FIRST, null, request(SECOND, FIRST, RebuildState.ABANDONED));

    assertThat(plan(made).kept(made, DAY, NOW).orElseThrow().isOutdated(SECOND)).isFalse();
    assertThat(plan(abandoned).kept(abandoned, DAY, NOW).orElseThrow().isOutdated(SECOND)).isTrue();
    assertThat(plan(abandoned).kept(abandoned, DAY, NOW).orElseThrow().isOutdated(OLD_FOLD))
        .isTrue();
  }

  @Test
  void takesNothingAwayWhereNothingOfOursIsServed() {
    Known known = known(1, OLD_FOLD, null, null);

    assertThat(plan(known).kept(known, DAY, NOW)).isEmpty();
  }

  private static Set<Generation> besides(Known known, Instant now) {
    Set<Generation> besides =
        new HashSet<>(Plan.of(known, now).kept(known, DAY, now).orElseThrow().besides());
    besides.remove(SECOND);
    return besides;
  }

  private static Plan plan(Known known) {
    return Plan.of(known, NOW.plus(Duration.ofHours(1)));
  }

  private static Known known(
      int setting,
      @Nullable Generation served,
      @Nullable Before before,
      @Nullable RebuildRequest request) {
    return new Known(
        1,
        setting,
        Optional.ofNullable(served),
        Optional.ofNullable(before),
        Optional.ofNullable(request),
        0);
  }

  private static RebuildRequest request(Generation made, Generation from, RebuildState state) {
    return new RebuildRequest(made, from, false, state, NOW, NOW, null, "stamp");
  }
}
