package se.samverkanstrappan.query.comparison.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.PlacedCollaboration;
import se.samverkanstrappan.query.web.County;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Parameters;

/** Sets the collaborations of two counties on a day side by side. */
@Component
final class TwoCounties {
  private static final int FIRST = 20;

  private final Collaborations collaborations;

  TwoCounties(Collaborations collaborations) {
    this.collaborations = collaborations;
  }

  /**
   * What there is in a county.
   *
   * @param first some of them, from the top of the ladder
   */
  record Lot(String county, List<PlacedCollaboration> first, int more) {}

  List<Fault> compare(Parameters parameters, HttpServletRequest request, Model model) {
    LocalDate day = parameters.asOf();
    String county = parameters.county();
    String other =
        parameters.read(
            "otherCounty", text -> text.matches("\\d{2}") ? text : null, "two digits such as 12");
    parameters.check();
    model.addAttribute("frame", Frame.of(request, parameters));
    model.addAttribute("day", day);
    model.addAttribute("county", county);
    model.addAttribute("other", other);
    model.addAttribute("counties", County.codes());
    if (county != null && other != null) {
      List<PlacedCollaboration> here = in(county, day);
      List<PlacedCollaboration> there = in(other, day);
      model.addAttribute("counts", Counts.of(here, there));
      model.addAttribute("lots", List.of(lot(county, here), lot(other, there)));
    }
    return faults(county, other);
  }

  /** Where neither is chosen, nobody has asked yet. */
  private static List<Fault> faults(@Nullable String county, @Nullable String other) {
    List<Fault> faults = new ArrayList<>();
    if (county == null && other != null) {
      faults.add(new Fault("county", "compare.fault.county", ""));
    }
    if (other == null && county != null) {
      faults.add(new Fault("otherCounty", "compare.fault.county", ""));
    }
    return faults;
  }

  private List<PlacedCollaboration> in(String county, LocalDate day) {
    return collaborations.byTitle(
        new CollaborationFilter(county, null, null, null, null, null, null, null, null, null), day);
  }

  private static Lot lot(String county, List<PlacedCollaboration> all) {
    Comparator<Integer> highest = Comparator.reverseOrder();
    List<PlacedCollaboration> first =
        all.stream()
            .filter(each -> each.placement().step() != null)
            .sorted(
                Comparator.comparing(
                    each -> each.placement().step(), Comparator.nullsLast(highest)))
            .toList();
    return new Lot(county, first.stream().limit(FIRST).toList(), Math.max(0, first.size() - FIRST));
  }
}
