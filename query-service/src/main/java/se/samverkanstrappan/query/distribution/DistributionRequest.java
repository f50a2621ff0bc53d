package se.samverkanstrappan.query.distribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.web.Parameters;

/**
 * What is asked to be counted.
 *
 * @param grouping null counts all together
 */
public record DistributionRequest(
    LocalDate asOf,
    List<LocalDate> days,
    Every every,
    @Nullable Grouping grouping,
    CollaborationFilter filter) {
  /** How many days are counted at most. */
  static final int MOST_DAYS = 600;

  private static final int USUAL_YEARS = 10;

  /** A count on one day in each month up to a day, what is dated after which is not known. */
  public static DistributionRequest monthly(LocalDate from, LocalDate to, CollaborationFilter of) {
    return new DistributionRequest(
        to, Every.MONTH.days(from, to, MOST_DAYS), Every.MONTH, null, of);
  }

  /** A count on a single day, by group. */
  public static DistributionRequest on(LocalDate day, Grouping grouping, CollaborationFilter of) {
    return new DistributionRequest(day, List.of(day), Every.MONTH, grouping, of);
  }

  /** Reads the parameters; ten years up to the day that is asked about where nothing is said. */
  static DistributionRequest read(Parameters parameters) {
    LocalDate asOf = parameters.asOf();
    CollaborationFilter filter = CollaborationFilter.read(parameters);
    Every every = parameters.read("every", text -> Every.valueOf(upper(text)), "month or year");
    Grouping grouping =
        parameters.read(
            "groupBy", text -> Grouping.valueOf(upper(text)), "county, area, owner or form");
    LocalDate to = parameters.day("to");
    LocalDate last = to == null ? asOf : to;
    Every distance = every == null ? Every.MONTH : every;
    boolean judged = Stream.of("asOf", "every", "to").noneMatch(parameters::isWrong);
    LocalDate from =
        parameters.day(
            "from",
            day -> !judged || isNotTooEarly(distance, day, last),
            ", not after to and at most %d days of counting before it".formatted(MOST_DAYS));
    parameters.check();
    LocalDate first = from == null ? last.minusYears(USUAL_YEARS) : from;
    return new DistributionRequest(
        asOf, distance.days(first, last, MOST_DAYS), distance, grouping, filter);
  }

  private static boolean isNotTooEarly(Every every, LocalDate from, LocalDate to) {
    return !from.isAfter(to) && every.days(from, to, MOST_DAYS + 1).size() <= MOST_DAYS;
  }

  /** The words are small, and only that. */
  private static String upper(String text) {
    return text.equals(text.toLowerCase(Locale.ROOT)) ? text.toUpperCase(Locale.ROOT) : "";
  }
}
