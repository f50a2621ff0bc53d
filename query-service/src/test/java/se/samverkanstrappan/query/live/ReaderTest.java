package se.samverkanstrappan.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReaderTest {
  @Test
  void tellsWhatComesAfterItBegan() {
    FilledRing filled = FilledRing.large().add(0, 1);
    ToldStream stream = new ToldStream(filled.ring, null);

    filled.add(0).add(1, 0);

    assertThat(stream.read().told()).containsExactly("0/1", "1/1", "0/2");
    assertThat(stream.lastId()).isEqualTo(filled.place().toString());
  }

  @Test
  void givesItsPlaceBeforeAnythingHappens() {
    FilledRing filled = FilledRing.large().add(0, 1);
    String place = new ToldStream(filled.ring, null).lastId();
    filled.add(0);

    assertThat(new ToldStream(filled.ring, place).told()).containsExactly("0/1");
  }

  /** Another instance reads the same records in another order, and has read more or fewer. */
  @Test
  void goesOnElsewhereWithoutAGapOrARepeat() {
    long seed = 7;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      int[] here = random.ints(20, 0, 2).toArray();
      int[] there = shuffled(here, random);
      List<String> told = new ArrayList<>();
      String lastId = FilledRing.at(0, 0).toString();
      while (told.size() < here.length) {
        int[] order = random.nextBoolean() ? here : there;
        int read = Math.min(order.length, reaching(order, lastId) + random.nextInt(5));
        ToldStream stream = new ToldStream(upTo(order, read).ring, lastId);
        int cutOff = random.nextInt(stream.told().size() + 1);
        told.addAll(stream.told().subList(0, cutOff));
        lastId = cutOff == 0 ? lastId : stream.ids().get(cutOff - 1);
      }
      assertThat(told)
          .as("seed %d, round %d", seed, round)
          .doesNotContain("reset")
          .doesNotHaveDuplicates()
          .hasSize(here.length);
    }
  }

  private static int reaching(int[] order, String id) {
    Bookmark place = Bookmark.parse(id).orElseThrow();
    int read = 0;
    while (!upTo(order, read).place().covers(place)) {
      read++;
    }
    return read;
  }

  /** The id after each message alone is enough, also while others are ahead of it. */
  @Test
  void canBeCutOffAfterAnyMessage() {
    FilledRing here = FilledRing.large().add(0, 0, 0, 0);
    String lastId = here.place().toString();
    FilledRing there = FilledRing.large().add(1, 0, 1, 0, 0, 1, 0, 0);
    ToldStream whole = new ToldStream(there.ring, lastId);

    assertThat(whole.told()).containsExactly("1/0", "1/1", "1/2", "0/4");
    assertThat(whole.lastId()).isEqualTo(FilledRing.at(5, 3).toString());
    FilledRing half = FilledRing.large().add(1, 0, 0, 0, 0);
    String cutOff = new ToldStream(half.ring, lastId).lastId();
    assertThat(cutOff).isEqualTo(FilledRing.at(4, 1).toString());
    assertThat(new ToldStream(there.ring, cutOff).told()).containsExactly("1/1", "1/2", "0/4");
  }

  @Test
  void resetsWhereItsPlaceIsUnknown() {
    FilledRing filled = FilledRing.large().add(0, 1);
    Bookmark elsewhere = Bookmark.of(Feed.of("e1-g2", "cluster", List.of(1, 1)), new long[] {1, 1});
    for (String id : List.of("nonsense", elsewhere.toString(), FilledRing.at(9, 9).toString())) {
      ToldStream stream = new ToldStream(filled.ring, id);
      assertThat(stream.told()).as(id).containsExactly("reset");
      assertThat(stream.lastId()).isEqualTo(filled.place().toString());
      filled.add(0);
      assertThat(stream.read().told()).as(id).hasSize(2);
    }
  }

  @Test
  void resetsWhereItFellOut() {
    FilledRing filled = new FilledRing(4, Long.MAX_VALUE);
    filled.ring.open();
    ToldStream slow = new ToldStream(filled.ring, null);

    filled.add(0, 0, 0, 1, 1);

    assertThat(slow.read().told()).containsExactly("reset");
    assertThat(new ToldStream(filled.ring, FilledRing.at(1, 0).toString()).told()).hasSize(4);
    filled.add(0);
    assertThat(slow.read().told()).containsExactly("reset", "0/3");
  }

  @Test
  void goesOnWhereTheSameFeedIsReadAgain() {
    FilledRing filled = FilledRing.large().add(0, 1);
    ToldStream stream = new ToldStream(filled.ring, null);
    filled.add(0, 0, 1);
    stream.read();

    FilledRing again = filled;
    again.ring.begin(FilledRing.at(1, 1));
    assertThat(stream.read().told()).hasSize(3);
    again.ring.add(List.of(), filled.place());
    again.ring.open();
    again.add(1);

    assertThat(stream.read().told()).containsExactly("0/1", "0/2", "1/1", "1/2");
  }

  @Test
  void resetsWhereTheFeedIsAnother() {
    FilledRing filled = FilledRing.large().add(0, 1);
    ToldStream stream = new ToldStream(filled.ring, null);
    Feed other = Feed.of("e2-g1", "cluster", List.of(1, 1));

    filled.ring.begin(Bookmark.of(other, new long[] {7, 7}));
    filled.ring.open();

    assertThat(stream.read().told()).containsExactly("reset");
    assertThat(stream.lastId()).startsWith("e2-g1.");
  }

  @Test
  void tellsOneThatWasThereBeforeTheRingWasOpenToReload() {
    FilledRing filled = new FilledRing(10, Long.MAX_VALUE);
    ToldStream early = new ToldStream(filled.ring, null);
    ToldStream back = new ToldStream(filled.ring, FilledRing.at(1, 0).toString());
    filled.add(0, 0, 1);
    filled.ring.open();

    assertThat(early.read().told()).containsExactly("reset");
    assertThat(back.read().told()).containsExactly("0/1", "1/0");
  }

  @Test
  void tellsOfOneCollaborationOnlyAndKeepsItsPlaceAllTheSame() {
    FilledRing filled = FilledRing.large();
    ToldStream stream = new ToldStream(filled.ring, null, "lane-1");

    filled.add(0, 1, 0).skip(0, 5);

    assertThat(stream.read().told()).containsExactly("1/0");
    assertThat(stream.signOfLife().lastId()).isEqualTo(filled.place().toString());
  }

  private static FilledRing upTo(int[] lanes, int number) {
    return FilledRing.large().add(Arrays.copyOf(lanes, number));
  }

  private static int[] shuffled(int[] lanes, Random random) {
    List<Integer> all = new ArrayList<>();
    for (int lane : lanes) {
      all.add(lane);
    }
    Collections.shuffle(all, random);
    return all.stream().mapToInt(Integer::intValue).toArray();
  }
}
