package se.samverkanstrappan.query.network.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.FilterForm;
import se.samverkanstrappan.query.network.Network;
import se.samverkanstrappan.query.network.reads.NetworkAnswer;
import se.samverkanstrappan.query.network.reads.NetworkQuestion;
import se.samverkanstrappan.query.network.reads.Networks;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Pager;
import se.samverkanstrappan.query.web.Parameters;

/** The page of who works with whom. */
@Controller
final class NetworkPage {
  private static final String PATH = "/natverk";
  private static final String PAIRS_PAGE = "pairsPage";

  private final Networks networks;
  private final Collaborations collaborations;
  private final ActorNames names;

  NetworkPage(Networks networks, Collaborations collaborations, ActorNames names) {
    this.networks = networks;
    this.collaborations = collaborations;
    this.names = names;
  }

  @GetMapping(PATH)
  String show(Parameters parameters, HttpServletRequest request, Model model) {
    Page.Request page = parameters.page();
    Integer pairsPage = parameters.integer(PAIRS_PAGE, 0, Integer.MAX_VALUE);
    NetworkQuestion asked = NetworkQuestion.read(parameters);
    Frame frame = Frame.of(request, parameters);
    NetworkAnswer answer = networks.answer(asked);
    var shown = new ShownNetwork(answer, frame.language(), names.in(frame.language()), titles());
    Page<NodeEntry> nodes = shown.nodes(page);
    Page<PairEntry> pairs =
        shown.pairs(new Page.Request(pairsPage == null ? 0 : pairsPage, page.size()));
    model.addAttribute("frame", frame);
    model.addAttribute("day", asked.asOf());
    model.addAttribute("asked", asked);
    model.addAttribute("filter", new FilterForm(asked.filter()));
    model.addAttribute("kinds", ActorKind.values());
    model.addAttribute(
        "steps",
        IntStream.rangeClosed(Network.LOWEST, LadderStep.values().length).boxed().toList());
    model.addAttribute("answer", answer);
    model.addAttribute("density", shown.number(answer.density()));
    model.addAttribute("picture", shown.picture());
    model.addAttribute("nodes", nodes.items());
    model.addAttribute("pairs", pairs.items());
    Map<String, String> asks = asks(asked);
    model.addAttribute("asksForAll", asks.isEmpty());
    model.addAttribute(
        "nodesPager",
        Pager.of(nodes, frame, PATH, kept(asks, PAIRS_PAGE, pairs), "page", "actors"));
    model.addAttribute(
        "pairsPager", Pager.of(pairs, frame, PATH, kept(asks, "page", nodes), PAIRS_PAGE, "pairs"));
    model.addAttribute("json", frame.to("/api/v1/network", asks));
    return "network";
  }

  private Map<String, String> titles() {
    return collaborations.heads().stream()
        .collect(Collectors.toMap(CollaborationView::id, CollaborationView::title));
  }

  private static Map<String, String> asks(NetworkQuestion asked) {
    Map<String, String> asks = new LinkedHashMap<>(new FilterForm(asked.filter()).parameters());
    ActorKind kind = asked.kind();
    if (kind != null) {
      asks.put("kind", kind.name());
    }
    if (asked.minStep() > Network.LOWEST) {
      asks.put("minStep", Integer.toString(asked.minStep()));
    }
    return asks;
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
