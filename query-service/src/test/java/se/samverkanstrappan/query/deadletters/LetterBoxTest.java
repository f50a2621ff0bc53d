package se.samverkanstrappan.query.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LetterBoxTest {
  private static final Instant AT = Instant.parse("2026-11-20T08:00:00Z");
  private static final Instant LATER = AT.plusSeconds(60);
  private static final String NOW = "e1-f6-g1";
  private static final String NEXT = "e1-f6-g2";
  private static final String FORUM = "collaboration/forum";

  private final LetterBox box = new LetterBox(3, Clock.fixed(LATER, ZoneOffset.UTC));

  @Test
  void marksTheCollaborationUntilTheFoldHasComePast() {
    box.add(letter("a", NOW, "unreadable", FORUM, 8, 0));
    box.add(letter("b", NOW, "unfoldable", FORUM, 8, 1));
    assertThat(box.waiting("forum")).contains(new Waiting(AT, "unreadable", 2));
    assertThat(box.open()).isEqualTo(2);

    box.folded(NOW, FORUM, 7, LATER);
    assertThat(box.waiting("forum")).isPresent();
    box.folded(NOW, FORUM, 8, LATER);

    assertThat(box.waiting("forum")).isEmpty();
    assertThat(box.open()).isZero();
    assertThat(box.newestFirst()).allMatch(each -> each.state() == LetterState.RESOLVED);
  }

  @Test
  void resolvesAConflictOnlyWhenTheBookHasTheOtherEvent() {
    box.add(letter("a", NOW, Letter.CONFLICT, FORUM, 5, 0));

    box.folded(NOW, FORUM, 9, LATER);
    assertThat(box.waiting("forum")).isPresent();
    box.confirmed(NOW, FORUM, 5, LATER);

    assertThat(box.waiting("forum")).isEmpty();
  }

  @Test
  void tellsOnlyOfTheGenerationThatIsServed() {
    box.serves(NOW);
    box.add(letter("a", NEXT, "unreadable", FORUM, 8, 0));
    assertThat(box.newestFirst()).isEmpty();
    assertThat(box.waiting("forum")).isEmpty();

    box.serves(NEXT);

    assertThat(box.newestFirst()).hasSize(1);
    assertThat(box.waiting("forum")).isPresent();
  }

  @Test
  void keepsWhatIsSettledOfARecordInEveryGeneration() {
    box.add(letter("a", NOW, "unreadable", FORUM, 8, 0));
    box.add(letter("b", NOW, "unreadable", FORUM, 8, 1));
    box.resolve("a", new Resolution(Resolution.How.DISMISSED, LATER, "nothing", "someone"));
    box.folded(NOW, FORUM, 8, LATER);

    box.add(letter("a", NEXT, "unreadable", FORUM, 8, 2));
    box.add(letter("b", NEXT, "unreadable", FORUM, 8, 3));
    box.serves(NEXT);

    assertThat(box.find("a").orElseThrow().isOpen()).isFalse();
    assertThat(box.find("b").orElseThrow().isOpen()).isTrue();
  }

  @Test
  void stillKnowsALetterWhenItWasSentAgainAndTheFirstWasTakenAway() {
    box.add(letter("a", NOW, "unreadable", FORUM, 8, 0));
    box.resolve("a", new Resolution(Resolution.How.DISMISSED, LATER, "nothing", null));
    box.add(letter("gone", NOW, "unreadable", FORUM, 8, 1));
    box.add(letter("a", NOW, "unreadable", FORUM, 8, 2));

    box.dropBefore(2);

    assertThat(box.find("a").orElseThrow().isOpen()).isFalse();
    assertThat(box.find("gone")).isEmpty();
    assertThat(box.waiting("forum")).isEmpty();
  }

  @Test
  void forgetsWhatIsResolvedFirstAndCountsOpenOnesThatItForgets() {
    box.add(letter("a", NOW, "unreadable", FORUM, 8, 0));
    box.add(letter("b", NOW, "unreadable", FORUM, 8, 1));
    box.resolve("b", new Resolution(Resolution.How.DISMISSED, LATER, "nothing", null));
    box.add(letter("c", NOW, "unreadable", FORUM, 8, 2));

    box.add(letter("d", NOW, "unreadable", FORUM, 8, 3));
    assertThat(box.find("b")).isEmpty();
    assertThat(box.forgotten()).isZero();
    box.add(letter("e", NOW, "unreadable", FORUM, 8, 4));

    assertThat(box.find("a")).isEmpty();
    assertThat(box.forgotten()).isEqualTo(1);
    assertThat(box.open()).isEqualTo(4);
  }

  @Test
  void doesNotVouchForAnAnswerThatMayHaveHadAMark() {
    Instant recorded = AT.minus(Duration.ofDays(1));
    assertThat(box.waitedSame("forum", recorded)).isFalse();
    box.caughtUp();
    assertThat(box.waitedSame("forum", recorded)).isTrue();

    box.add(letter("a", NOW, "unreadable", FORUM, 8, 0));
    assertThat(box.waitedSame("forum", LATER.plus(Duration.ofDays(1)))).isFalse();
    box.folded(NOW, FORUM, 8, LATER);

    assertThat(box.waitedSame("forum", recorded)).isFalse();
    assertThat(box.waitedSame("forum", LATER.plus(Duration.ofMinutes(6)))).isTrue();
    assertThat(box.waitedSame("other", recorded)).isTrue();
    box.fallsBehind();
    assertThat(box.waitedSame("other", recorded)).isFalse();
    assertThat(box.isRead()).isTrue();
  }

  @Test
  void keepsAMarkWhateverComesAfterIt() {
    box.serves(NOW);
    box.add(letter("a", NOW, "unreadable", FORUM, 8, 0));
    for (int other = 1; other < 100; other++) {
      box.add(letter("b" + other, NOW, "unreadable", "collaboration/c" + other, 1, other));
    }

    assertThat(box.find("a")).isEmpty();
    assertThat(box.waiting("forum")).contains(new Waiting(AT, "unreadable", 1));
    assertThat(box.open()).isEqualTo(100);
    assertThat(box.forgotten()).isEqualTo(97);

    box.folded(NOW, FORUM, 8, LATER);
    assertThat(box.waiting("forum")).isEmpty();
    assertThat(box.forgotten()).isEqualTo(96);
    box.dropBefore(100);
    assertThat(box.open()).isZero();
    assertThat(box.forgotten()).isZero();
  }

  @Test
  void forgetsWhatIsOfAnotherGenerationAndWhatBelongsNowhereFirst() {
    box.serves(NOW);
    box.add(letter("a", NOW, "unreadable", FORUM, 8, 0));
    box.add(letter("b", NOW, "misplaced", null, 0, 1));
    box.add(letter("c", NEXT, "unreadable", FORUM, 8, 2));

    box.add(letter("d", NOW, "unreadable", FORUM, 8, 3));
    box.add(letter("e", NOW, "unreadable", FORUM, 8, 4));

    assertThat(box.newestFirst())
        .extracting(each -> each.letter().id())
        .containsExactly("e", "d", "a");
    assertThat(box.forgotten()).isEqualTo(1);
  }

  @Test
  void knowsOfALetterThatIsSentAgainWhatWasToldBeforeIt() {
    box.folded(NOW, FORUM, 8, LATER);
    box.confirmed(NOW, FORUM, 9, LATER);
    box.nothingMissing(NOW, "collaboration/other", 4, LATER);

    box.add(letter("a", NOW, "unreadable", FORUM, 8, 0));
    box.add(letter("b", NOW, Letter.CONFLICT, FORUM, 9, 1));
    box.add(letter("c", NOW, "unreadable", "collaboration/other", 4, 2));

    assertThat(box.newestFirst())
        .extracting(each -> String.valueOf(each.resolution()))
        .allSatisfy(each -> assertThat(each).isNotEqualTo("null"));
    assertThat(box.waiting("forum")).isEmpty();
    assertThat(box.waiting("other")).isEmpty();
    box.add(letter("d", NOW, "unreadable", FORUM, 10, 3));
    assertThat(box.waiting("forum")).isPresent();
  }

  @Test
  void marksNothingForARecordThatBelongsNowhere() {
    box.add(letter("a", NOW, "misplaced", null, 0, 0));
    box.add(letter("b", NOW, "unreadable", "actor/forum", 3, 1));

    assertThat(box.waiting("forum")).isEmpty();
    assertThat(box.open()).isEqualTo(2);
  }

  private static Letter letter(
      String id,
      String generation,
      String cause,
      @Nullable String aggregate,
      long wanted,
      long place) {
    return new Letter(
        id,
        generation,
        cause,
        "message",
        "key",
        aggregate,
        null,
        wanted,
        "collaboration-events.v1.e1",
        0,
        place,
        AT.plusMillis(place),
        2,
        "{}",
        place);
  }
}
