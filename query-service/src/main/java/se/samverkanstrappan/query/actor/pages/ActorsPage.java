package se.samverkanstrappan.query.actor.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.actor.ActorAnswer;
import se.samverkanstrappan.query.actor.ActorBook;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.actor.ActorSelection;
import se.samverkanstrappan.query.filters.PageLinks;
import se.samverkanstrappan.query.web.County;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Parameters;

/** The page of the register. */
@Controller
final class ActorsPage {
  private static final String PATH = "/aktorer";

  private final ActorBook book;
  private final ActorNames names;

  ActorsPage(ActorBook book, ActorNames names) {
    this.book = book;
    this.names = names;
  }

  @GetMapping(PATH)
  String show(Parameters parameters, HttpServletRequest request, Model model) {
    LocalDate day = parameters.asOf();
    Page.Request page = parameters.page();
    ActorSelection asked = ActorSelection.read(parameters);
    parameters.check();
    Frame frame = Frame.of(request, parameters);
    Map<String, String> named = names.in(frame.language());
    Page<ActorAnswer> chosen = book.chosen(asked, page, day);
    model.addAttribute("frame", frame);
    model.addAttribute("day", day);
    model.addAttribute("asked", asked);
    model.addAttribute("kinds", ActorKind.values());
    model.addAttribute("counties", County.codes());
    model.addAttribute("actors", chosen.map(each -> ActorEntry.of(each, named)).items());
    model.addAttribute("total", chosen.total());
    model.addAttribute(
        "pager", PageLinks.of(frame, PATH, asked.parameters(), chosen, "page", "actors"));
    model.addAttribute("json", frame.to("/api/v1/actors", asked.parameters()));
    return "actors";
  }
}
