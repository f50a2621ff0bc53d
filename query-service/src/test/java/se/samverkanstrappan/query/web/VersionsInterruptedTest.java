package se.samverkanstrappan.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VersionsInterruptedTest {
  @Test
  void waitsNoLongerOnceItIsInterrupted() {
    AtomicInteger asked = new AtomicInteger();
    Versions versions = new Versions(Duration.ofMillis(200));

    Thread.currentThread().interrupt();
    try {
      assertThat(versions.await(() -> -asked.incrementAndGet(), 1L)).isEmpty();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }

    assertThat(asked.get()).isEqualTo(1);
  }
}
