package se.samverkanstrappan.query.network.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.filters.DayLinks;
import se.samverkanstrappan.query.filters.FilterForm;
import se.samverkanstrappan.query.filters.PageLinks;
import se.samverkanstrappan.query.network.reads.LatestNetworks;
import se.samverkanstrappan.query.network.reads.NetworkAnswer;
import se.samverkanstrappan.query.network.reads.NetworkQuestion;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** The page of who works with whom. */
@Controller
final class NetworkPage {
  private static final String PATH = "/natverk";
  private static final String PAIRS_PAGE = "pairsPage";

  private final LatestNetworks networks;
  private final Collaborations collaborations;
  private final NetworkFilters filters;
  private final ActorNames names;
  private final JsonMapper json;

  NetworkPage(
      LatestNetworks networks,
      Collaborations collaborations,
      NetworkFilters filters,
      ActorNames names,
      JsonMapper json) {
    this.networks = networks;
    this.collaborations = collaborations;
    this.filters = filters;
    this.names = names;
    this.json = json;
  }

  @GetMapping(PATH)
  String show(Parameters parameters, HttpServletRequest request, Model model) {
    Page.Request page = parameters.page();
    Integer pairsPage = parameters.integer(PAIRS_PAGE, 0, Integer.MAX_VALUE);
    NetworkQuestion asked = NetworkQuestion.read(parameters);
    Frame frame = Frame.of(request, parameters);
    FilterForm filter = filters.of(asked, frame.language());
    Map<String, String> asks = filter.asked();
    NetworkAnswer answer = networks.answer(asked);
    var shown = new ShownNetwork(answer, frame.language(), names.in(frame.language()), titles());
    Page<NodeEntry> nodes = shown.nodes(page);
    Page<PairEntry> pairs =
        shown.pairs(new Page.Request(pairsPage == null ? 0 : pairsPage, page.size()));
    model.addAttribute("frame", frame);
    model.addAttribute("day", asked.asOf());
    model.addAttribute("filter", filter);
    model.addAttribute("days", DayLinks.of(frame, PATH, asks, asked.asOf(), parameters.today()));
    model.addAttribute("answer", answer);
    model.addAttribute("density", shown.number(answer.density()));
    model.addAttribute("picture", shown.picture());
    NetworkChart chart = shown.chart();
    model.addAttribute("chart", chart);
    model.addAttribute("chartData", chart == null ? null : json.writeValueAsString(chart));
    model.addAttribute("nodes", nodes.items());
    model.addAttribute("pairs", pairs.items());
    model.addAttribute("nodesTotal", nodes.total());
    model.addAttribute("pairsTotal", pairs.total());
    model.addAttribute(
        "nodesPager",
        PageLinks.of(frame, PATH, kept(asks, PAIRS_PAGE, pairs), nodes, "page", "actors"));
    model.addAttribute(
        "pairsPager",
        PageLinks.of(frame, PATH, kept(asks, "page", nodes), pairs, PAIRS_PAGE, "pairs"));
    model.addAttribute("json", frame.to("/api/v1/network", asks));
    return "network";
  }

  private Map<String, String> titles() {
    return collaborations.heads().stream()
        .collect(Collectors.toMap(CollaborationView::id, CollaborationView::title));
  }

  /** Where the other table of the page is stays as it is. */
  private static Map<String, String> kept(
      Map<String, String> asks, String parameter, Page<?> other) {
    Map<String, String> kept = new LinkedHashMap<>(asks);
    if (other.page() > 0) {
      kept.put(parameter, Integer.toString(other.page()));
    }
    return kept;
  }
}
