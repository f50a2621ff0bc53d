package se.samverkanstrappan.query.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.verification.VerificationReport.Counted;
import se.samverkanstrappan.query.verification.VerificationReport.Phase;
import se.samverkanstrappan.query.verification.VerificationReport.State;

/** How far a comparison has come, told as it goes. */
final class Progress {
  private static final int MOST_TOLD = 1000;
  private static final Duration TELLING = Duration.ofSeconds(1);

  private final Clock clock;
  private final Consumer<VerificationReport> told;
  private final Instant startedAt;
  private Instant toldAt;
  private int pass = 1;
  private Phase phase = Phase.BOOK;
  private long done;
  private int epoch;
  private String generation = "";
  private Counted inBook = Counted.NOTHING;
  private Counted onKafka = Counted.NOTHING;
  private Counted inReadModel = Counted.NOTHING;

  /**
   * Begins.
   *
   * @param told takes how far it has come, again and again
   */
  Progress(Clock clock, Consumer<VerificationReport> told) {
    this.clock = clock;
    this.told = told;
    this.startedAt = clock.instant();
    this.toldAt = startedAt;
  }

  /** How it stands before anything is read. */
  VerificationReport begun() {
    return running();
  }

  void begin(Phase next) {
    phase = next;
    done = 0;
    told.accept(running());
  }

  /** Something was read. */
  void count() {
    done++;
    tellNowAndThen();
  }

  void tellNowAndThen() {
    if (toldAt.plus(TELLING).isBefore(clock.instant())) {
      told.accept(running());
    }
  }

  void nextPass() {
    pass++;
  }

  void reads(int ofEpoch, String ofGeneration) {
    epoch = ofEpoch;
    generation = ofGeneration;
  }

  void inBook(Counted counted) {
    inBook = counted;
  }

  void onKafka(Counted counted) {
    onKafka = counted;
  }

  void inReadModel(Counted counted) {
    inReadModel = counted;
  }

  /** Tells what it came to. */
  void end(State state, List<Difference> differences, @Nullable String failure) {
    told.accept(report(state, differences, failure));
  }

  private VerificationReport running() {
    return report(State.RUNNING, List.of(), null);
  }

  private VerificationReport report(
      State state, List<Difference> differences, @Nullable String failure) {
    toldAt = clock.instant();
    return new VerificationReport(
        state,
        startedAt,
        toldAt,
        state == State.RUNNING ? null : toldAt,
        pass,
        phase,
        done,
        epoch,
        generation,
        inBook,
        onKafka,
        inReadModel,
        state == State.DONE ? differences.isEmpty() : null,
        differences.size(),
        differences.stream().limit(MOST_TOLD).toList(),
        failure);
  }
}
