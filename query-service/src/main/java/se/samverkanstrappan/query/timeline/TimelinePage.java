package se.samverkanstrappan.query.timeline;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.collaboration.StandingEntry;
import se.samverkanstrappan.query.deadletters.LetterBox;
import se.samverkanstrappan.query.entryforms.EntryLinks;
import se.samverkanstrappan.query.entryforms.FormLinks;
import se.samverkanstrappan.query.explanation.Explanation;
import se.samverkanstrappan.query.explanation.Sentences;
import se.samverkanstrappan.query.forms.Rights;
import se.samverkanstrappan.query.forms.Subject;
import se.samverkanstrappan.query.placement.InteractionStep;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Refusal;

/** The page of one collaboration. */
@Controller
final class TimelinePage {
  private final Collaborations collaborations;
  private final ActorNames names;
  private final LetterBox letters;

  TimelinePage(Collaborations collaborations, ActorNames names, LetterBox letters) {
    this.collaborations = collaborations;
    this.names = names;
    this.letters = letters;
  }

  @GetMapping("/samverkan/{id}")
  String show(
      @PathVariable String id, Parameters parameters, HttpServletRequest request, Model model) {
    LocalDate day = parameters.asOf();
    Page.Request page = parameters.page();
    Long minVersion = parameters.minVersion();
    parameters.check();
    List<RecordedEvent> events = collaborations.events(id, minVersion);
    KnownCollaboration known =
        KnownCollaboration.from(events).orElseThrow(() -> Refusal.notFound("collaboration", id));
    List<StandingEntry<Interaction>> interactions = known.interactions(day);
    boolean opened = !day.isBefore(known.openedOn());
    Frame frame = Frame.of(request, parameters);
    model.addAttribute(
        "logInteraction", Rights.tell(known) ? Frame.of(request).logInteraction(id) : null);
    Map<String, String> named = names.in(frame.language());
    Map<String, ActorKind> kinds = names.kinds();
    // A form is about today, whatever day is looked at.
    Subject subject =
        new Subject(Frame.of(request), parameters.today(), named, Map.of("id", id), known);
    model.addAttribute("links", FormLinks.of(subject));
    model.addAttribute("entries", EntryLinks.of(subject));
    model.addAttribute("beside", Sections.of(known, events, day, new Named(named), kinds));
    model.addAttribute(
        "history",
        Identity.current().isPresent() ? frame.to("/samverkan/" + id + "/historik") : null);
    model.addAttribute("frame", frame);
    model.addAttribute("day", day);
    model.addAttribute("today", parameters.today());
    model.addAttribute("collaboration", known.head());
    model.addAttribute("waiting", letters.waiting(id).orElse(null));
    model.addAttribute(
        "administers", Identity.current().filter(each -> each.is(Role.ADMIN)).isPresent());
    model.addAttribute("owner", named.getOrDefault(known.head().owner(), known.head().owner()));
    Explanation explanation = known.explanation(day, PlacementRule.CURRENT);
    model.addAttribute("placement", explanation.placement());
    if (explanation.quorum() != null) {
      model.addAttribute(
          "why", Sentences.of(explanation, PlacementRule.CURRENT, frame.language(), named));
    }
    model.addAttribute("signals", SignalEntry.of(known, day, kinds, frame.language(), named));
    model.addAttribute("rule", PlacementRule.CURRENT);
    model.addAttribute("opened", opened);
    model.addAttribute("changes", known.entries(LifecycleChange.class, day));
    model.addAttribute("participants", Participant.of(known, day, named));
    if (opened && !known.head().withdrawn()) {
      List<Segment> segments = known.timeline(day, PlacementRule.CURRENT).segments();
      model.addAttribute("segments", segments);
      model.addAttribute("picture", picture(known, segments, interactions, day));
    }
    Page<StandingEntry<Interaction>> shown = Page.of(interactions.reversed(), page);
    model.addAttribute("interactions", shown.map(each -> InteractionEntry.of(each, named)));
    model.addAttribute("newer", shown.hasPrevious() ? frame.page(id, page, -1) : null);
    model.addAttribute("older", shown.hasNext() ? frame.page(id, page, 1) : null);
    return "timeline";
  }

  private static TimelinePicture picture(
      KnownCollaboration known,
      List<Segment> segments,
      List<StandingEntry<Interaction>> interactions,
      LocalDate day) {
    List<TimelinePicture.Dot> dots =
        interactions.stream()
            .map(StandingEntry::entry)
            .map(
                each ->
                    new TimelinePicture.Dot(
                        each.date().countedFrom(known.openedOn()),
                        InteractionStep.of(each),
                        each.estimated()))
            .toList();
    return TimelinePicture.of(segments, dots, day);
  }
}
