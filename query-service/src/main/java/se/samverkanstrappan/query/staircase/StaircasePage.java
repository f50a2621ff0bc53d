package se.samverkanstrappan.query.staircase;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.PlacedCollaboration;
import se.samverkanstrappan.query.filters.DayLinks;
import se.samverkanstrappan.query.filters.FilterForm;
import se.samverkanstrappan.query.filters.FilterForms;
import se.samverkanstrappan.query.filters.PageLinks;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Parameters;

/** The overview page. */
@Controller
final class StaircasePage {
  private static final String PATH = "/";

  private final Collaborations collaborations;
  private final FilterForms filters;
  private final Surroundings surroundings;

  StaircasePage(Collaborations collaborations, FilterForms filters, Surroundings surroundings) {
    this.collaborations = collaborations;
    this.filters = filters;
    this.surroundings = surroundings;
  }

  @GetMapping(PATH)
  String show(Parameters parameters, HttpServletRequest request, Model model) {
    LocalDate day = parameters.asOf();
    Page.Request page = parameters.page();
    CollaborationFilter filter = CollaborationFilter.read(parameters);
    parameters.check();
    Frame frame = Frame.of(request, parameters);
    // The picture shows all steps also where the list below it is of one.
    CollaborationFilter anywhere = filter.anywhere();
    List<PlacedCollaboration> chosen = collaborations.byTitle(anywhere, day);
    Staircase staircase = Staircase.of(chosen, day);
    FilterForm form = filters.of(anywhere, frame.language());
    Map<String, String> asked = asked(filter, form);
    model.addAttribute("frame", frame);
    model.addAttribute(
        "mayImport",
        Identity.current()
            .filter(who -> who.is(Role.PROCESS_OWNER) || who.is(Role.ADMIN))
            .isPresent());
    model.addAttribute("day", day);
    model.addAttribute("filter", form);
    model.addAttribute("days", DayLinks.of(frame, PATH, asked, day, parameters.today()));
    model.addAttribute("months", Months.of(chosen, day, parameters.today()));
    model.addAttribute("staircase", staircase);
    model.addAttribute("picture", StaircasePicture.of(staircase));
    model.addAttribute("pictureWords", form.shortWords());
    if (!staircase.empty()) {
      model.addAllAttributes(surroundings.tell(anywhere, form, frame, day, parameters.today()));
    }
    model.addAttribute("signals", Surroundings.signals(chosen, day));
    if (AllOfSome.isAskedFor(filter)) {
      var all = AllOfSome.of(chosen, filter, page, day);
      model.addAttribute("all", all);
      model.addAttribute("asked", filter);
      model.addAttribute("pages", PageLinks.of(frame, PATH, asked, all));
    }
    return "staircase";
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
