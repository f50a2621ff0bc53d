package se.samverkanstrappan.query.comparison.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.comparison.Comparison;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.rules.Rules;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Parameters;

/** Sets two ways to see one collaboration side by side. */
@Component
final class TwoWays {
  private static final String FIELD = "collaboration";

  private final Collaborations collaborations;
  private final Rules rules;
  private final Finder finder;
  private final ActorNames names;

  TwoWays(Collaborations collaborations, Rules rules, Finder finder, ActorNames names) {
    this.collaborations = collaborations;
    this.rules = rules;
    this.finder = finder;
    this.names = names;
  }

  List<Fault> compare(Parameters parameters, HttpServletRequest request, Model model) {
    LocalDate day = parameters.asOf();
    Ways ways = Ways.read(parameters, rules);
    String typed = parameters.text(FIELD);
    parameters.check();
    Frame frame = Frame.of(request, parameters);
    Optional<CollaborationView> found = finder.find(typed, day);
    model.addAttribute("frame", frame);
    model.addAttribute("day", day);
    model.addAttribute("titles", finder.titles(day));
    model.addAttribute("typed", finder.shown(found, typed, day));
    model.addAttribute("rules", rules.known());
    model.addAttribute("oneAsked", WayAsked.of(ways.one()));
    model.addAttribute("otherAsked", WayAsked.of(ways.other()));
    if (found.isEmpty()) {
      return typed == null
          ? List.of()
          : List.of(
              finder.fault(FIELD, typed, day, id -> ComparePage.with(FIELD, id, request, frame)));
    }
    return compare(found.get(), ways, frame, model);
  }

  private List<Fault> compare(CollaborationView head, Ways ways, Frame frame, Model model) {
    Optional<Comparison> compared = ways.compare(collaborations.events(head.id(), null));
    if (compared.isEmpty()) {
      return List.of(new Fault("knownAt", "compare.fault.notYet", head.title()));
    }
    Map<String, String> named = names.in(frame.language());
    model.addAttribute("collaboration", head);
    model.addAttribute("compared", compared.get());
    model.addAttribute("actors", ActorSteps.of(compared.get(), named));
    model.addAttribute(
        "entries", EntryLine.of(compared.get(), new Phrases(frame.language(), named), named));
    return List.of();
  }
}
