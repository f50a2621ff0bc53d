package se.samverkanstrappan.query.staircase;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Parameters;

/** The overview page. */
@Controller
final class StaircasePage {
  private final Overviews overviews;

  StaircasePage(Overviews overviews) {
    this.overviews = overviews;
  }

  @GetMapping(Overviews.PATH)
  String show(Parameters parameters, HttpServletRequest request, Model model) {
    LocalDate day = parameters.asOf();
    Page.Request page = parameters.page();
    CollaborationFilter filter = CollaborationFilter.read(parameters);
    parameters.check();
    Frame frame = Frame.of(request, parameters);
    model.addAttribute("frame", frame);
    model.addAttribute(
        "mayImport",
        Identity.current()
            .filter(who -> who.is(Role.PROCESS_OWNER) || who.is(Role.ADMIN))
            .isPresent());
    model.addAllAttributes(overviews.of(filter, page, frame, day, parameters.today()));
    return "staircase";
  }
}
