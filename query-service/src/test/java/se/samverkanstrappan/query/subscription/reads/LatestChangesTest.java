package se.samverkanstrappan.query.subscription.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.query.subscription.Change;
import se.samverkanstrappan.query.subscription.Change.StatusMoved;
import se.samverkanstrappan.query.subscription.Change.StepMoved;
import se.samverkanstrappan.query.subscription.Change.Turn;

class LatestChangesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int MOST = 8;

  @Test
  void areTheFirstOfAllHoweverTheyCome() {
    var random = new Random(1);
    List<List<ToldChange>> each =
        new ArrayList<>(IntStream.range(0, 300).mapToObj(n -> changes(n, random)).toList());
    List<ToldChange> all = latest(each, Integer.MAX_VALUE);
    assertThat(all).hasSize(600);

    for (int turn = 0; turn < 20; turn++) {
      Collections.shuffle(each, random);
      assertThat(latest(each, MOST)).isEqualTo(all.subList(0, MOST));
    }
  }

  @Test
  void needNothingOlderOnceThereAreEnough() {
    var latest = new LatestChanges(FIRST, 1);
    assertThat(latest.first()).isEqualTo(FIRST);

    latest.add(List.of(rose("a", FIRST.plusDays(3)), rose("a", FIRST.plusDays(7))));

    assertThat(latest.first()).isEqualTo(FIRST.plusDays(7));
    assertThat(latest.all()).containsExactly(rose("a", FIRST.plusDays(7)));
  }

  @Test
  void keepTheOrderOfADay() {
    var latest = new LatestChanges(FIRST, MOST);
    ToldChange opened = told("b", new StatusMoved(FIRST, Turn.OPENED));
    latest.add(List.of(opened, rose("b", FIRST)));
    latest.add(List.of(rose("a", FIRST)));

    assertThat(latest.all()).containsExactly(rose("a", FIRST), opened, rose("b", FIRST));
  }

  private static List<ToldChange> latest(List<List<ToldChange>> each, int most) {
    var latest = new LatestChanges(FIRST, most);
    each.forEach(
        changes ->
            latest.add(
                changes.stream()
                    .filter(it -> !it.change().day().isBefore(latest.first()))
                    .toList()));
    return latest.all();
  }

  private static List<ToldChange> changes(int collaboration, Random random) {
    String id = "samverkan-%03d".formatted(collaboration);
    LocalDate day = FIRST.plusDays(random.nextInt(60));
    return List.of(rose(id, day), rose(id, day.plusDays(random.nextInt(30))));
  }

  private static ToldChange rose(String collaboration, LocalDate day) {
    return told(collaboration, new StepMoved(day, 1, 2));
  }

  private static ToldChange told(String collaboration, Change change) {
    return new ToldChange(collaboration, "Exempel", change);
  }
}
