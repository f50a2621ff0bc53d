package se.samverkanstrappan.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookmarkTest {
  private static final Feed SMALL = Feed.of("e1-f2-g1", "a-cluster", List.of(3, 2));

  @Test
  void isAShortTextThatIsReadBack() {
    Bookmark place = Bookmark.of(SMALL, new long[] {0, 48, 35, 1_000_000, 2});

    assertThat(place).hasToString("e1-f2-g1." + SMALL.cluster() + ".0-1c-z.lfls-2");
    assertThat(Bookmark.parse(place.toString())).contains(place);
    assertThat(place.line()).asString(StandardCharsets.US_ASCII).isEqualTo("id: " + place + "\n");
  }

  @Test
  void isReadBackWhateverTheOffsets() {
    long seed = 20261121;
    Random random = new Random(seed);
    Feed feed = Feed.of("e12-f3-g4", "another", List.of(12, 12));
    for (int i = 0; i < 1000; i++) {
      long[] next = random.longs(24, 0, 50_000_000_000L).toArray();
      Bookmark place = Bookmark.of(feed, next);
      assertThat(Bookmark.parse(place.toString())).as("seed %d, %d", seed, i).contains(place);
    }
  }

  @Test
  void staysShortWithTwentyFourPartitionsOfTenMillionRecords() {
    Feed feed = Feed.of("e1-f2-g1", "cluster", List.of(12, 12));
    long[] next = new Random(1).longs(24, 9_000_000, 10_000_000).toArray();

    assertThat(Bookmark.of(feed, next).toString()).hasSizeLessThan(170);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "17",
        "e1-g1",
        "e1-g1.abc",
        "e1-g1.abc.",
        "e1-g1.abc.1-",
        "e1-g1.abc.-1",
        "e1-g1.abc.1--2",
        "e1-g1.abc.1.2.",
        "e1-g1.abc.G",
        "e1-g1.abc.1234567890ab",
        "e1-g1.toolongacluster.1",
        "e1 g1.abc.1",
        "e1-g1.abc.1\n",
        "e1-g1.abc.åäö",
        "{\"id\":1}"
      })
  void isNotReadFromAnythingElse(String text) {
    assertThat(Bookmark.parse(text)).isEmpty();
  }

  @Test
  void isNotReadFromATextWithoutEnd() {
    assertThat(Bookmark.parse("e1-g1.abc" + ".1-2-3".repeat(200))).isEmpty();
    assertThat(Bookmark.parse("e1-g1.abc.1" + "-1".repeat(100_000))).isEmpty();
  }

  @Test
  void coversWhatIsNowhereLater() {
    Bookmark here = Bookmark.of(SMALL, new long[] {1, 2, 3, 4, 5});
    Bookmark there = here.with(2, 2).with(4, 9);

    assertThat(here.covers(here)).isTrue();
    assertThat(here.covers(there)).isFalse();
    assertThat(there.covers(here)).isFalse();
    assertThat(here.together(there)).isEqualTo(here.with(4, 9)).isEqualTo(there.together(here));
  }

  @Test
  void tellsFeedsApart() {
    long[] next = {1, 2, 3, 4, 5};
    Bookmark here = Bookmark.of(SMALL, next);

    assertThat(Bookmark.of(Feed.of("e1-f2-g2", "a-cluster", List.of(3, 2)), next))
        .isNotEqualTo(here);
    assertThat(Bookmark.of(Feed.of("e1-f2-g1", "b-cluster", List.of(3, 2)), next))
        .isNotEqualTo(here);
    assertThat(Bookmark.of(Feed.of("e1-f2-g1", "a-cluster", List.of(2, 3)), next))
        .isNotEqualTo(here);
  }
}
