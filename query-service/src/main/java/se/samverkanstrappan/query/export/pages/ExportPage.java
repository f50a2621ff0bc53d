package se.samverkanstrappan.query.export.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Parameters;

/** Lets its reader choose collaborations and take them out as a file. */
@Controller
final class ExportPage {
  private static final String ADDRESS = "/api/v1/export";

  /** For everybody who may read; the other one tells who did what. */
  private static final List<String> FORMATS = List.of("xlsx", "pdf", "csv", "bundle");

  private static final String EVENTS = "events";

  private final Collaborations collaborations;
  private final ReadModel readModel;
  private final ActorNames names;

  ExportPage(Collaborations collaborations, ReadModel readModel, ActorNames names) {
    this.collaborations = collaborations;
    this.readModel = readModel;
    this.names = names;
  }

  /**
   * What can be taken out.
   *
   * @param format as the export calls it
   */
  record Offer(String format, String href) {}

  @GetMapping("/export")
  String show(Parameters parameters, HttpServletRequest request, Model model) {
    LocalDate day = parameters.asOf();
    CollaborationFilter filter = CollaborationFilter.read(parameters);
    parameters.check();
    Frame frame = Frame.of(request, parameters);
    model.addAttribute("frame", frame);
    model.addAttribute("day", day);
    model.addAttribute("q", filter.q());
    model.addAttribute("count", count(filter, day));
    model.addAttribute(
        "questions",
        Question.all(
            filter,
            collaborations.heads(),
            readModel.assignments(),
            names.in(frame.language()),
            frame.language()));
    model.addAttribute("offers", offers(given(request), frame));
    return "export";
  }

  /** As many as the file has of the day. */
  private long count(CollaborationFilter filter, LocalDate day) {
    return collaborations.chosen(filter, day).stream()
        .map(each -> each.placement().status())
        .filter(each -> each != Status.NOT_OPENED || filter.status() == each)
        .count();
  }

  /** What was asked for, but for what the frame keeps and what was left empty. */
  private static Map<String, String> given(HttpServletRequest request) {
    Map<String, String> given = new TreeMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!name.equals("lang") && !name.equals("asOf") && !values[0].isBlank()) {
                given.put(name, values[0].strip());
              }
            });
    return given;
  }

  private static List<Offer> offers(Map<String, String> given, Frame frame) {
    List<String> formats = new ArrayList<>(FORMATS);
    if (Identity.current().isPresent()) {
      formats.add(EVENTS);
    }
    return formats.stream()
        .map(
            format -> {
              Map<String, String> all = new TreeMap<>(given);
              all.put("format", format);
              return new Offer(format, frame.to(ADDRESS, all));
            })
        .toList();
  }
}
