package se.samverkanstrappan.query.comparison.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Parameters;

/** The page that sets two things side by side. */
@Controller
final class ComparePage {
  static final String PATH = "/jamfor";

  private final TwoDays days;
  private final TwoCounties counties;
  private final TwoCollaborations collaborations;
  private final TwoWays ways;

  ComparePage(TwoDays days, TwoCounties counties, TwoCollaborations collaborations, TwoWays ways) {
    this.days = days;
    this.counties = counties;
    this.collaborations = collaborations;
    this.ways = ways;
  }

  @GetMapping(PATH)
  String show(Parameters parameters, HttpServletRequest request, Model model) {
    What asked = parameters.word("what", What.class);
    What what = asked == null ? What.DAYS : asked;
    model.addAttribute("what", what);
    model.addAttribute("whats", What.values());
    List<Fault> faults =
        switch (what) {
          case DAYS -> days.compare(parameters, request, model);
          case COUNTIES -> counties.compare(parameters, request, model);
          case COLLABORATIONS -> collaborations.compare(parameters, request, model);
          case WAYS -> ways.compare(parameters, request, model);
        };
    model.addAttribute("faults", faults);
    return "compare";
  }

  /** The address of the same page with another value of a parameter. */
  static String with(String name, String value, HttpServletRequest request, Frame frame) {
    Map<String, String> asked = new LinkedHashMap<>();
    request.getParameterMap().forEach((key, values) -> asked.put(key, values[0]));
    asked.keySet().removeAll(Set.of("asOf", "lang"));
    asked.put(name, value);
    return frame.to(PATH, asked);
  }
}
