package se.samverkanstrappan.query.comparison.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.PlacedCollaboration;
import se.samverkanstrappan.query.filters.PageLinks;
import se.samverkanstrappan.query.web.County;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Parameters;

/** Sets the collaborations of two days side by side, the earlier first. */
@Component
final class TwoDays {
  private final Collaborations collaborations;

  TwoDays(Collaborations collaborations) {
    this.collaborations = collaborations;
  }

  /** How many came to stand elsewhere in a way. */
  record Tally(Moved.Way way, long count) {}

  List<Fault> compare(Parameters parameters, HttpServletRequest request, Model model) {
    LocalDate day = parameters.asOf();
    LocalDate given = parameters.day("otherAsOf");
    String county = parameters.county();
    Page.Request page = parameters.page();
    parameters.check();
    LocalDate other = given == null ? day.minusYears(1) : given;
    LocalDate early = day.isBefore(other) ? day : other;
    LocalDate late = day.isBefore(other) ? other : day;
    List<PlacedCollaboration> before = of(county, early);
    List<PlacedCollaboration> after = of(county, late);
    List<Moved> moved = Moved.between(before, after);
    Page<Moved> shown = Page.of(moved, page);
    Frame frame = Frame.of(request, parameters);
    model.addAttribute("frame", frame);
    model.addAttribute("day", day);
    model.addAttribute("other", other);
    model.addAttribute("early", early);
    model.addAttribute("late", late);
    model.addAttribute("county", county);
    model.addAttribute("counties", County.codes());
    model.addAttribute("counts", Counts.of(before, after));
    model.addAttribute("tallies", tallies(moved));
    model.addAttribute("moved", shown.items());
    model.addAttribute(
        "pager",
        PageLinks.of(frame, ComparePage.PATH, asks(other, county), shown, "page", "moved"));
    return List.of();
  }

  private List<PlacedCollaboration> of(@Nullable String county, LocalDate day) {
    return collaborations.byTitle(
        new CollaborationFilter(county, null, null, null, null, null, null, null, null, null), day);
  }

  private static List<Tally> tallies(List<Moved> moved) {
    return Arrays.stream(Moved.Way.values())
        .map(way -> new Tally(way, moved.stream().filter(each -> each.way() == way).count()))
        .filter(each -> each.count() > 0)
        .toList();
  }

  private static Map<String, String> asks(LocalDate other, @Nullable String county) {
    Map<String, String> asks = new LinkedHashMap<>();
    asks.put("what", What.DAYS.name());
    asks.put("otherAsOf", other.toString());
    if (county != null) {
      asks.put("county", county);
    }
    return asks;
  }
}
