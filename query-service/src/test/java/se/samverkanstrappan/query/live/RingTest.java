package se.samverkanstrappan.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RingTest {
  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

  @Test
  void keepsNoMoreMessagesThanItMay() {
    FilledRing filled = new FilledRing(3, Long.MAX_VALUE);
    filled.ring.open();
    long begin = filled.ring.find(null, 0).orElseThrow().at();

    filled.add(0, 0, 0);
    assertThat(filled.ring.from(begin, 0).orElseThrow().messages()).hasSize(3);
    filled.add(0);

    assertThat(filled.ring.from(begin, 0)).isEmpty();
    assertThat(filled.ring.from(begin + 1, 0).orElseThrow().messages()).hasSize(3);
  }

  @Test
  void keepsNoMoreBytesThanItMay() {
    FilledRing filled = new FilledRing(1000, 2000);
    filled.ring.open();
    long begin = filled.ring.find(null, 0).orElseThrow().at();

    filled.add(new int[100]);

    long kept =
        LongStream.range(begin, begin + 100)
            .filter(position -> filled.ring.from(position, 0).isPresent())
            .count();
    assertThat(kept).isBetween(3L, 20L);
  }

  @Test
  void keepsAMessageThatIsTooLargeUntilTheNext() {
    FilledRing filled = new FilledRing(10, 1);
    filled.ring.open();
    long begin = filled.ring.find(null, 0).orElseThrow().at();

    filled.add(0, 0);

    assertThat(filled.ring.from(begin + 1, 0).orElseThrow().messages()).hasSize(1);
  }

  @Test
  void waitsForAPlaceThatAnotherInstanceHasReachedBefore() throws Exception {
    FilledRing filled = FilledRing.large().add(0);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Ring.Position> found =
          threads.submit(() -> filled.ring.find(FilledRing.at(2, 1), MINUTE).orElseThrow());
      filled.add(0).skip(1, 1);

      assertThat(found.get().exact()).isTrue();
    }
  }

  @Test
  void letsGoAllWhoWaitWhenItCloses() throws Exception {
    FilledRing filled = FilledRing.large();
    long end = filled.ring.find(null, 0).orElseThrow().at();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> news = threads.submit(() -> filled.ring.from(end, MINUTE).isPresent());
      Future<Boolean> place =
          threads.submit(() -> filled.ring.find(FilledRing.at(9, 9), MINUTE).isPresent());
      filled.ring.close();

      assertThat(news.get()).isFalse();
      assertThat(place.get()).isFalse();
      assertThat(filled.ring.isClosed()).isTrue();
    }
  }

  /** Thirty readers, one of which stops and comes back again and again. */
  @Test
  void handsEverythingToEveryoneInOrder() throws Exception {
    int messages = 2_000;
    FilledRing filled = new FilledRing(messages, Long.MAX_VALUE);
    filled.ring.open();
    List<Future<List<String>>> readers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 30; i++) {
        ToldStream stream = new ToldStream(filled.ring, null);
        readers.add(threads.submit(() -> readAll(stream, messages)));
      }
      Future<List<String>> restless =
          threads.submit(() -> readAgainAndAgain(filled.ring, messages));
      Random random = new Random(3);
      for (int left = messages; left > 0; ) {
        int[] batch = random.ints(Math.min(left, 1 + random.nextInt(50)), 0, 2).toArray();
        filled.add(batch);
        left -= batch.length;
      }
      List<String> first = readers.getFirst().get();
      assertThat(first).hasSize(messages).doesNotHaveDuplicates().doesNotContain("reset");
      for (Future<List<String>> reader : readers) {
        assertThat(reader.get()).isEqualTo(first);
      }
      assertThat(restless.get()).isEqualTo(first);
    }
  }

  private static List<String> readAll(ToldStream stream, int messages) {
    while (stream.count() < messages) {
      stream.await();
    }
    return stream.told();
  }

  private static List<String> readAgainAndAgain(Ring ring, int messages) {
    List<String> told = new ArrayList<>();
    String lastId = FilledRing.at(0, 0).toString();
    while (told.size() < messages) {
      ToldStream stream = new ToldStream(ring, lastId);
      while (stream.count() == 0) {
        stream.await();
      }
      told.addAll(stream.told());
      lastId = stream.lastId();
    }
    return told;
  }
}
