package se.samverkanstrappan.longwork;

import java.security.MessageDigest;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.http.Idempotency;
import se.samverkanstrappan.command.idempotency.Fingerprint;

/** Does something that is not one transaction, as an import does. */
@RestController
public class LongWorkApi {
  /** How often the work was done, in all services of this JVM. */
  public static final AtomicInteger DONE = new AtomicInteger();

  private static final CyclicBarrier BOTH = new CyclicBarrier(2);

  private final Idempotency idempotency;

  LongWorkApi(Idempotency idempotency) {
    this.idempotency = idempotency;
  }

  /** What was done. */
  public record Report(int number) {}

  @PostMapping("/api/v1/long-work")
  ResponseEntity<Report> work(
      @RequestBody byte[] body,
      @RequestParam(defaultValue = "200") int status,
      @RequestParam(defaultValue = "false") boolean together) {
    MessageDigest digest = Fingerprint.begin();
    digest.update(body);
    try (Idempotency.LongWork inWork = idempotency.begin()) {
      return idempotency.once(
          Fingerprint.of(digest),
          Report.class,
          () -> {
            if (together) {
              meet();
            }
            return ResponseEntity.status(status).body(new Report(DONE.incrementAndGet()));
          });
    }
  }

  private static void meet() {
    try {
      BOTH.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
