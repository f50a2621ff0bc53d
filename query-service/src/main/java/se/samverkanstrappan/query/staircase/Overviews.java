package se.samverkanstrappan.query.staircase;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.caching.LatestAnswers;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.PlacedCollaboration;
import se.samverkanstrappan.query.filters.DayLinks;
import se.samverkanstrappan.query.filters.FilterForm;
import se.samverkanstrappan.query.filters.FilterForms;
import se.samverkanstrappan.query.filters.PageLinks;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Language;
import se.samverkanstrappan.query.web.Page;

/**
 * What the overview shows to whoever asks for it, by the names that the page has for it; what was
 * asked for last is kept for as long as it is made of the same. At ten thousand collaborations all
 * of them are counted, sorted and told apart for each.
 */
@Component
final class Overviews {
  static final String PATH = "/";

  private static final int MOST = 100;

  /** Of collaborations: some ten megabytes. */
  private static final long MOST_NAMES = 100_000;

  private final Collaborations collaborations;
  private final FilterForms filters;
  private final Surroundings surroundings;
  private final Caching caching;
  private final LatestAnswers<Asked, Overview> latest =
      new LatestAnswers<>(
          Runtime.getRuntime().availableProcessors(), MOST, MOST_NAMES, Overview::names);

  /** Links say the language, and the day where it is not today. */
  private record Asked(
      String madeOf,
      CollaborationFilter filter,
      Page.Request page,
      LocalDate day,
      LocalDate today,
      Language language) {}

  /** Each is equal to itself alone, and so tells what was worked out at another time apart. */
  private static final class Made {}

  private record Overview(Map<String, Object> shown, long names) {}

  Overviews(
      Collaborations collaborations,
      FilterForms filters,
      Surroundings surroundings,
      Caching caching) {
    this.collaborations = collaborations;
    this.filters = filters;
    this.surroundings = surroundings;
    this.caching = caching;
  }

  Map<String, Object> of(
      CollaborationFilter filter, Page.Request page, Frame frame, LocalDate day, LocalDate today) {
    var asked = new Asked(caching.bookNow(day), filter, page, day, today, frame.language());
    return latest.to(asked, () -> worked(filter, page, frame, day, today)).shown();
  }

  private Overview worked(
      CollaborationFilter filter, Page.Request page, Frame frame, LocalDate day, LocalDate today) {
    // The picture shows all steps also where the list below it is of one.
    CollaborationFilter anywhere = filter.anywhere();
    List<PlacedCollaboration> chosen = collaborations.byTitle(anywhere, day);
    Staircase staircase = Staircase.of(chosen, day);
    FilterForm form = filters.of(anywhere, frame.language());
    Map<String, String> asked = asked(filter, form);
    Map<String, Object> shown = new HashMap<>();
    shown.put("made", new Made());
    shown.put("day", day);
    shown.put("filter", form);
    shown.put("days", DayLinks.of(frame, PATH, asked, day, today));
    shown.put("months", Months.of(chosen, day, today));
    shown.put("staircase", staircase);
    shown.put("picture", StaircasePicture.of(staircase));
    shown.put("pictureWords", form.shortWords());
    if (!staircase.empty()) {
      shown.putAll(surroundings.tell(anywhere, form, frame, day, today));
    }
    shown.put("signals", Surroundings.signals(chosen, day));
    if (AllOfSome.isAskedFor(filter)) {
      var all = AllOfSome.of(chosen, filter, page, day);
      shown.put("all", all);
      shown.put("asked", filter);
      shown.put("pages", PageLinks.of(frame, PATH, asked, all));
    }
    return new Overview(Map.copyOf(shown), 1L + chosen.size());
  }

  private static Map<String, String> asked(CollaborationFilter filter, FilterForm form) {
    Map<String, String> asked = new LinkedHashMap<>(form.asked());
    if (filter.step() != null) {
      asked.put("step", filter.step().toString());
    }
    if (filter.status() != null) {
      asked.put("status", filter.status().name());
    }
    return asked;
  }
}
