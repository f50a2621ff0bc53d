package se.samverkanstrappan.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

class AdmissionTest {
  private final Admission admission = new Admission(5, Duration.ofMillis(50));
  private final CountDownLatch goOn = new CountDownLatch(1);

  @Test
  void tellsWhomThereIsNoRoomForToComeAgain() {
    CompletableFuture<String> first = whileOneIsIn();

    assertThatThrownBy(() -> admission.admit(() -> "second")).isInstanceOf(Admission.NoRoom.class);

    goOn.countDown();
    assertThat(first).succeedsWithin(Duration.ofSeconds(5)).isEqualTo("first");
    assertThat(admission.admit(() -> "third")).isEqualTo("third");
  }

  @Test
  void hasRoomAgainAfterAFailure() {
    assertThatThrownBy(() -> fail(new IllegalStateException("on purpose")))
        .hasMessage("on purpose");

    assertThat(admission.admit(() -> "next")).isEqualTo("next");
  }

  @Test
  void saysThatTheBookIsAwayWhereThoseWhoWereLetInFoundThat() {
    assertThatThrownBy(() -> fail(new CannotGetJdbcConnectionException("away"))).hasMessage("away");
    CompletableFuture<String> first = whileOneIsIn();

    assertThatThrownBy(() -> admission.admit(() -> "second"))
        .isInstanceOf(CannotGetJdbcConnectionException.class);

    goOn.countDown();
    assertThat(first).succeedsWithin(Duration.ofSeconds(5)).isEqualTo("first");
    assertThat(admission.refusal()).isInstanceOf(Admission.NoRoom.class);
  }

  private void fail(RuntimeException failure) {
    admission.admit(
        () -> {
          throw failure;
        });
  }

  /** Of five connections four are kept free. */
  private CompletableFuture<String> whileOneIsIn() {
    CountDownLatch in = new CountDownLatch(1);
    CompletableFuture<String> one =
        CompletableFuture.supplyAsync(
            () ->
                admission.admit(
                    () -> {
                      in.countDown();
                      await(goOn);
                      return "first";
                    }));
    await(in);
    return one;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
