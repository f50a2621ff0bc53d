package se.samverkanstrappan.query.actor.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samverkanstrappan.query.actor.ActorBook;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.filters.PageLinks;
import se.samverkanstrappan.query.roles.reads.PortfolioAnswer;
import se.samverkanstrappan.query.roles.reads.Portfolios;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Refusal;

/** The page of one actor: what it is part of, as what, and what it thinks of it. */
@Controller
final class ActorPage {
  private static final String ROLES_PAGE = "rolesPage";

  private final ActorBook book;
  private final ActorNames names;
  private final Involvements involvements;
  private final Portfolios portfolios;

  ActorPage(ActorBook book, ActorNames names, Involvements involvements, Portfolios portfolios) {
    this.book = book;
    this.names = names;
    this.involvements = involvements;
    this.portfolios = portfolios;
  }

  @GetMapping("/aktorer/{id}")
  String show(
      @PathVariable String id, Parameters parameters, HttpServletRequest request, Model model) {
    LocalDate day = parameters.asOf();
    Page.Request page = parameters.page();
    Integer rolesPage = parameters.integer(ROLES_PAGE, 0, Integer.MAX_VALUE);
    parameters.check();
    var actor = book.one(id, day).orElseThrow(() -> Refusal.notFound("actor", id));
    Frame frame = Frame.of(request, parameters);
    List<Involvement> all = involvements.of(actor.id(), day);
    Page<Involvement> involved = Page.of(all, page);
    var rolesAsked = new Page.Request(rolesPage == null ? 0 : rolesPage, page.size());
    PortfolioAnswer portfolio = portfolios.of(actor.id(), actor.current(), day, rolesAsked);
    model.addAttribute("frame", frame);
    model.addAttribute("day", day);
    model.addAttribute("actor", ActorEntry.of(actor, names.in(frame.language())));
    model.addAttribute("now", InAll.of(all));
    model.addAttribute("involved", involved.items());
    model.addAttribute("roles", portfolio.items());
    String path = "/aktorer/" + actor.id();
    Page<PortfolioAnswer.Item> roles =
        new Page<>(portfolio.items(), portfolio.page(), portfolio.size(), portfolio.total());
    model.addAttribute(
        "pager", PageLinks.of(frame, path, kept(ROLES_PAGE, roles), involved, "page", "involved"));
    model.addAttribute(
        "rolesPager",
        PageLinks.of(frame, path, kept("page", involved), roles, ROLES_PAGE, "roles"));
    return "actor";
  }

  /** Where the other list of the page is stays as it is. */
  private static Map<String, String> kept(String parameter, Page<?> other) {
    Map<String, String> kept = new LinkedHashMap<>();
    if (other.page() > 0) {
      kept.put(parameter, Integer.toString(other.page()));
    }
    return kept;
  }
}
