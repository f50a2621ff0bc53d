package se.samverkanstrappan.query.comparison.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Parameters;

/** Sets two collaborations on a day side by side. */
@Component
final class TwoCollaborations {
  private static final String ONE = "collaboration";
  private static final String OTHER = "otherCollaboration";

  private final Collaborations collaborations;
  private final Finder finder;
  private final ActorNames names;

  TwoCollaborations(Collaborations collaborations, Finder finder, ActorNames names) {
    this.collaborations = collaborations;
    this.finder = finder;
    this.names = names;
  }

  List<Fault> compare(Parameters parameters, HttpServletRequest request, Model model) {
    LocalDate day = parameters.asOf();
    String typed = parameters.text(ONE);
    String typedOther = parameters.text(OTHER);
    parameters.check();
    Frame frame = Frame.of(request, parameters);
    Optional<CollaborationView> one = finder.find(typed, day);
    Optional<CollaborationView> other = finder.find(typedOther, day);
    model.addAttribute("frame", frame);
    model.addAttribute("day", day);
    model.addAttribute("titles", finder.titles(day));
    model.addAttribute("typed", finder.shown(one, typed, day));
    model.addAttribute("typedOther", finder.shown(other, typedOther, day));
    if (typed == null && typedOther == null) {
      return List.of();
    }
    List<Fault> faults = new ArrayList<>();
    if (one.isEmpty()) {
      faults.add(finder.fault(ONE, typed, day, id -> ComparePage.with(ONE, id, request, frame)));
    }
    if (other.isEmpty()) {
      faults.add(
          finder.fault(OTHER, typedOther, day, id -> ComparePage.with(OTHER, id, request, frame)));
    }
    if (one.isPresent() && other.isPresent()) {
      model.addAttribute("one", one.get());
      model.addAttribute("other", other.get());
      model.addAttribute("pair", pair(one.get().id(), other.get().id(), day, frame));
    }
    return faults;
  }

  private PairOf pair(String one, String other, LocalDate day, Frame frame) {
    Map<String, String> named = names.in(frame.language());
    return PairOf.of(
        collaborations.known(one, null, null),
        collaborations.known(other, null, null),
        day,
        new PairOf.Words(frame, new Phrases(frame.language(), named), named, names.kinds()));
  }
}
