package se.samverkanstrappan.query.roles.reads;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.roles.MandateFrom;
import se.samverkanstrappan.query.roles.MandatePeriod;
import se.samverkanstrappan.query.roles.PortfolioRole;
import se.samverkanstrappan.query.web.Page;

/**
 * The roles of an actor over time, a page of them.
 *
 * @param current who does on the day what the actor was there for: itself, or who took over
 */
public record PortfolioAnswer(
    LocalDate asOf,
    String actor,
    String current,
    List<Item> items,
    int page,
    int size,
    long total) {

  /** A role that it holds or held; dates are told as they were given. */
  public record Item(
      String collaboration,
      @Nullable String title,
      Role role,
      PartialDate from,
      @Nullable PartialDate until,
      List<Period> mandates,
      @Nullable Integer stepAtStart,
      @Nullable Integer stepAtEnd) {
    static Item of(PortfolioRole it, Map<String, String> titles) {
      return new Item(
          it.collaboration(),
          titles.get(it.collaboration()),
          it.held().role(),
          it.held().begun(),
          it.held().ended(),
          it.mandates().stream().map(Period::of).toList(),
          it.stepAtStart(),
          it.stepAtEnd());
    }
  }

  /** A mandate that it had meanwhile. */
  public record Period(Mandate mandate, PartialDate from, @Nullable PartialDate until) {
    static Period of(MandatePeriod it) {
      MandateFrom next = it.next();
      return new Period(it.held().mandate(), it.held().begun(), next == null ? null : next.begun());
    }
  }

  static PortfolioAnswer of(LocalDate asOf, String actor, String current, Page<Item> page) {
    return new PortfolioAnswer(
        asOf, actor, current, page.items(), page.page(), page.size(), page.total());
  }
}
