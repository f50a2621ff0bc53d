package se.samverkanstrappan.query.caching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LatestAnswersTest {
  private final List<String> worked = new ArrayList<>();
  private final LatestAnswers<String, byte[]> answers =
      new LatestAnswers<>(1, 3, 10, answer -> answer.length);

  private byte[] ask(String question, int bytes) {
    return answers.to(
        question,
        () -> {
          worked.add(question);
          return new byte[bytes];
        });
  }

  @Test
  void areWorkedOutOnce() {
    byte[] first = ask("a", 3);

    assertThat(ask("a", 3)).isSameAs(first);
    assertThat(worked).containsExactly("a");
  }

  @Test
  void giveWayToOthersLongestUnaskedFirst() {
    ask("a", 4);
    ask("b", 4);
    ask("a", 4);
    ask("c", 4);
    worked.clear();

    ask("a", 4);
    ask("c", 4);
    assertThat(worked).isEmpty();
    ask("b", 4);
    assertThat(worked).containsExactly("b");
  }

  @Test
  void areNotKeptWhereOneIsTooLarge() {
    ask("a", 11);
    ask("a", 11);

    assertThat(worked).containsExactly("a", "a");
    ask("b", 10);
    ask("b", 10);
    assertThat(worked).containsExactly("a", "a", "b");
  }

  @Test
  void areSoManyAtMostHoweverSmall() {
    List.of("a", "b", "c", "d").forEach(each -> ask(each, 0));
    worked.clear();

    List.of("b", "c", "d").forEach(each -> ask(each, 0));
    assertThat(worked).isEmpty();
    ask("a", 0);
    assertThat(worked).containsExactly("a");
  }

  @Test
  void areWorkedOutOneAfterTheOtherAndReadWithoutWaiting() throws Exception {
    answers.to("there", () -> new byte[2]);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (ExecutorService others = Executors.newFixedThreadPool(2)) {
      Future<byte[]> slow =
          others.submit(
              () ->
                  answers.to(
                      "slow",
                      () -> {
                        begun.countDown();
                        waitFor(end);
                        return new byte[1];
                      }));
      waitFor(begun);
      Future<Boolean> next =
          others.submit(
              () -> {
                AtomicBoolean slowHasEnded = new AtomicBoolean();
                answers.to(
                    "next",
                    () -> {
                      slowHasEnded.set(end.getCount() == 0);
                      return new byte[3];
                    });
                return slowHasEnded.get();
              });

      assertThat(answers.to("there", () -> new byte[0])).hasSize(2);
      assertThat(slow).isNotDone();
      end.countDown();
      assertThat(slow.get(20, TimeUnit.SECONDS)).hasSize(1);
      assertThat(next.get(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      end.countDown();
    }
  }

  @Test
  void areWorkedOutOnceForAllWhoAskMeanwhile() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    AtomicInteger times = new AtomicInteger();
    Callable<byte[]> asking =
        () ->
            answers.to(
                "a",
                () -> {
                  times.incrementAndGet();
                  begun.countDown();
                  waitFor(end);
                  return new byte[1];
                });
    try (ExecutorService others = Executors.newFixedThreadPool(2)) {
      Future<byte[]> first = others.submit(asking);
      waitFor(begun);
      Future<byte[]> second = others.submit(asking);
      end.countDown();

      assertThat(second.get(20, TimeUnit.SECONDS)).isSameAs(first.get(20, TimeUnit.SECONDS));
      assertThat(times).hasValue(1);
    } finally {
      end.countDown();
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void areAskedAgainWhereOneFailed() {
    assertThatThrownBy(
            () ->
                answers.to(
                    "a",
                    () -> {
                      throw new IllegalStateException("gone");
                    }))
        .hasMessage("gone");

    assertThat(ask("a", 2)).hasSize(2);
  }
}
