package se.samverkanstrappan.query.verification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.store.Inspection;
import se.samverkanstrappan.query.store.Reports;
import se.samverkanstrappan.query.store.StoreUnavailable;
import se.samverkanstrappan.query.verification.VerificationReport.State;
import tools.jackson.databind.json.JsonMapper;

/** Lets one comparison run at a time, and tells how the last one goes or went. */
@Component
public final class Verifications implements DisposableBean {
  private static final String WORK = "verification";

  /** What is shown of an actor's signals may come half a minute after what they are of. */
  private static final Verification.Patience PATIENCE =
      new Verification.Patience(
          Duration.ofSeconds(30),
          Duration.ofMinutes(10),
          List.of(Duration.ofSeconds(5), Duration.ofSeconds(30)));

  private static final Duration ENDING = Duration.ofSeconds(2);

  /** Whoever runs it tells of it every second; but the store may be away for a while. */
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private final Verification.Sources sources;
  private final Clock clock;
  private final Reports reports;
  private final JsonMapper json;
  private @Nullable Thread running;
  private @Nullable VerificationReport begun;

  Verifications(
      BookSums book,
      PublishedEvents log,
      Inspection.Source store,
      Clock clock,
      Reports reports,
      JsonMapper json) {
    this.sources = new Verification.Sources(book, log, store);
    this.clock = clock;
    this.reports = reports;
    this.json = json;
  }

  /** Begins one, here, unless one goes on already, wherever; tells of that. */
  public synchronized VerificationReport begin() {
    Optional<VerificationReport> last = last().filter(VerificationReport::running);
    if (last.isPresent()) {
      return last.get();
    }
    if (begun != null && isRunningHere()) {
      return begun;
    }
    Verification verification = new Verification(sources, PATIENCE, clock, this::tellIfPossible);
    VerificationReport first = verification.begun();
    tell(first);
    begun = first;
    running = Thread.ofVirtual().name("verification").start(verification::run);
    return first;
  }

  private synchronized boolean isRunningHere() {
    return running != null && running.isAlive();
  }

  /** How the last one goes, or what it came to; empty where there was none. */
  public Optional<VerificationReport> last() {
    return reports
        .last(WORK)
        .map(each -> json.readValue(each, VerificationReport.class))
        .map(each -> isSilent(each) ? each.interrupted() : each);
  }

  private boolean isSilent(VerificationReport report) {
    return report.state() == State.RUNNING
        && report.toldAt().plus(SILENCE).isBefore(clock.instant())
        && !isRunningHere();
  }

  /** That it cannot be told how far it has come is no reason not to go on. */
  private void tellIfPossible(VerificationReport report) {
    try {
      tell(report);
    } catch (StoreUnavailable e) {
      if (!report.running()) {
        throw e;
      }
    }
  }

  private void tell(VerificationReport report) {
    reports.tell(WORK, json.writeValueAsString(report));
  }

  @Override
  public void destroy() throws InterruptedException {
    Thread last = lastRunning();
    if (last != null) {
      last.interrupt();
      last.join(ENDING); // it tells that it was broken off
    }
  }

  private synchronized @Nullable Thread lastRunning() {
    return running;
  }
}
