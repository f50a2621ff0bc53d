package se.samverkanstrappan.query.history;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Refusal;

/** The page of all that was written about a collaboration, the newest first. */
@Controller
final class HistoryPage {
  private final Collaborations collaborations;
  private final ActorNames names;

  HistoryPage(Collaborations collaborations, ActorNames names) {
    this.collaborations = collaborations;
    this.names = names;
  }

  /** The day asked about changes nothing in it, and is kept for the way back. */
  @GetMapping("/samverkan/{id}/historik")
  String show(
      @PathVariable String id, Parameters parameters, HttpServletRequest request, Model model) {
    parameters.asOf();
    Page.Request page = parameters.page();
    Long minVersion = parameters.minVersion();
    parameters.check();
    Frame frame = Frame.of(request, parameters);
    List<RecordedEvent> events = collaborations.events(id, minVersion);
    KnownCollaboration known =
        KnownCollaboration.from(events).orElseThrow(() -> Refusal.notFound("collaboration", id));
    Page<EventRow> shown =
        Page.of(new Telling(frame.language(), names.in(frame.language())).rows(events), page);
    model.addAttribute("frame", frame);
    model.addAttribute("collaboration", known.head());
    model.addAttribute("events", shown);
    model.addAttribute("newer", shown.hasPrevious() ? page(frame, id, page, -1) : null);
    model.addAttribute("older", shown.hasNext() ? page(frame, id, page, 1) : null);
    return "history";
  }

  private static String page(Frame frame, String id, Page.Request now, int away) {
    return frame.to(
        "/samverkan/" + id + "/historik",
        Map.of("page", String.valueOf(now.page() + away), "size", String.valueOf(now.size())));
  }
}
