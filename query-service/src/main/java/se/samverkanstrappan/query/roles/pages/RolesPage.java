package se.samverkanstrappan.query.roles.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.filters.DayLinks;
import se.samverkanstrappan.query.filters.FilterForm;
import se.samverkanstrappan.query.filters.FilterForms;
import se.samverkanstrappan.query.filters.PageLinks;
import se.samverkanstrappan.query.roles.Lack;
import se.samverkanstrappan.query.roles.Matrices;
import se.samverkanstrappan.query.roles.RolesInside;
import se.samverkanstrappan.query.roles.reads.RoleBook;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Parameters;

/** The page of all roles on a day. */
@Controller
final class RolesPage {
  private static final String PATH = "/roller";

  /** More are told by the list of signals. */
  private static final int MOST_LEADERLESS = 20;

  private final RoleBook book;
  private final Collaborations collaborations;
  private final FilterForms filters;
  private final ActorNames names;

  RolesPage(RoleBook book, Collaborations collaborations, FilterForms filters, ActorNames names) {
    this.book = book;
    this.collaborations = collaborations;
    this.filters = filters;
    this.names = names;
  }

  @GetMapping(PATH)
  String show(Parameters parameters, HttpServletRequest request, Model model) {
    LocalDate day = parameters.asOf();
    Page.Request page = parameters.page();
    CollaborationFilter asked = CollaborationFilter.read(parameters);
    parameters.check();
    Frame frame = Frame.of(request, parameters);
    FilterForm filter = filters.of(asked, frame.language());
    Map<String, String> asks = filter.asked();
    List<RolesInside> inside = book.chosen(asked, day);
    Matrices matrices = Matrices.on(day, inside, names.kinds());
    Lacking lacking =
        new Lacking(
            day,
            collaborations.byTitle(asked, day),
            names.in(frame.language()),
            names.successors(day));
    Page<LackEntry> lacks = Page.of(lacking.entries(Lack.on(day, inside)), page);
    List<Lacking.Leaderless> leaderless = lacking.leaderless();
    model.addAttribute("frame", frame);
    model.addAttribute("day", day);
    model.addAttribute("filter", filter);
    model.addAttribute("days", DayLinks.of(frame, PATH, asks, day, parameters.today()));
    model.addAttribute("collaborations", inside.size());
    model.addAttribute("byKind", RoleTable.byKind(matrices.byKind()));
    model.addAttribute("byStep", RoleTable.byStep(matrices.byStep()));
    model.addAttribute("signals", lacking.signals());
    model.addAttribute("leaderless", leaderless.stream().limit(MOST_LEADERLESS).toList());
    model.addAttribute("moreLeaderless", Math.max(0, leaderless.size() - MOST_LEADERLESS));
    model.addAttribute("total", lacks.total());
    model.addAttribute("lacks", lacks.items());
    model.addAttribute("pager", PageLinks.of(frame, PATH, asks, lacks, "page", "lacks"));
    model.addAttribute("json", frame.to("/api/v1/roles", asks));
    return "roles";
  }
}
