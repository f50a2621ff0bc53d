package se.samverkanstrappan.query.verification.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.verification.VerificationReport;
import se.samverkanstrappan.query.verification.VerificationReport.Counted;

/**
 * A report as the page shows it.
 *
 * @param state as it is called after {@code verifyPage.state.} in the texts
 * @param startedAt in Swedish time
 * @param places how much was found, by where
 * @param differing how many differences there are
 * @param more how many of them are not among the rows
 * @param failure why it could not be done, in English; null where it could
 */
record VerificationView(
    String state,
    boolean running,
    int pass,
    String phase,
    long done,
    long expected,
    String startedAt,
    @Nullable String endedAt,
    int epoch,
    String generation,
    List<Found> places,
    int differing,
    List<Row> rows,
    int more,
    @Nullable String failure) {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Stockholm"));

  /** How much some place has. */
  record Found(String place, long aggregates, long events) {
    private static Found of(String place, Counted counted) {
      return new Found(place, counted.aggregates(), counted.events());
    }
  }

  /**
   * A difference.
   *
   * @param page of the collaboration; null where it is of another kind
   * @param expected the version that the book has; null for none
   * @param found the version that was found; null for none
   */
  record Row(
      String place,
      String kind,
      String id,
      @Nullable String page,
      String fault,
      String what,
      @Nullable Long expected,
      @Nullable Long found) {}

  static VerificationView of(VerificationReport report, int most) {
    List<Row> rows =
        report.told().stream()
            .limit(most)
            .map(
                it ->
                    new Row(
                        it.place(),
                        it.kind(),
                        it.id(),
                        it.kind().equals("COLLABORATION") ? "/samverkan/" + it.id() : null,
                        it.fault(),
                        String.join(", ", it.what()),
                        it.expected(),
                        it.found()))
            .toList();
    return new VerificationView(
        state(report),
        report.running(),
        report.pass(),
        report.phase().name(),
        report.done(),
        expected(report),
        time(report.startedAt()),
        report.endedAt() == null ? null : time(report.endedAt()),
        report.epoch(),
        report.generation(),
        List.of(
            Found.of("BOOK", report.book()),
            Found.of("KAFKA", report.kafka()),
            Found.of("READ_MODEL", report.readModel())),
        report.differing(),
        rows,
        report.differing() - rows.size(),
        report.failure());
  }

  private static String state(VerificationReport report) {
    return report.equal() == null ? report.state().name() : report.equal() ? "EQUAL" : "DIFFERS";
  }

  /** How many there are to count in the present phase; 0 where that is not known. */
  private static long expected(VerificationReport report) {
    return switch (report.phase()) {
      case BOOK, WAITING -> 0;
      case KAFKA -> report.book().events();
      case READ_MODEL -> report.book().aggregates();
    };
  }

  private static String time(Instant instant) {
    return MINUTE.format(instant);
  }
}
