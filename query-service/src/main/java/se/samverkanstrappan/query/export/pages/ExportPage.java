package se.samverkanstrappan.query.export.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.filters.DayLinks;
import se.samverkanstrappan.query.filters.FilterForm;
import se.samverkanstrappan.query.filters.FilterForms;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Parameters;

/** Lets its reader choose collaborations and take them out as a file. */
@Controller
final class ExportPage {
  private static final String PATH = "/export";
  private static final String ADDRESS = "/api/v1/export";

  /** For everybody who may read; the other one tells who did what. */
  private static final List<String> FORMATS = List.of("xlsx", "pdf", "csv", "bundle");

  private static final String EVENTS = "events";

  private final Collaborations collaborations;
  private final FilterForms filters;

  ExportPage(Collaborations collaborations, FilterForms filters) {
    this.collaborations = collaborations;
    this.filters = filters;
  }

  /**
   * What can be taken out.
   *
   * @param format as the export calls it
   */
  record Offer(String format, String href) {}

  @GetMapping(PATH)
  String show(Parameters parameters, HttpServletRequest request, Model model) {
    LocalDate day = parameters.asOf();
    CollaborationFilter filter = CollaborationFilter.read(parameters);
    parameters.check();
    Frame frame = Frame.of(request, parameters);
    model.addAttribute("frame", frame);
    model.addAttribute("day", day);
    FilterForm form = filters.whole(filter, frame.language());
    model.addAttribute("filter", form);
    model.addAttribute("days", DayLinks.of(frame, PATH, form.asked(), day, parameters.today()));
    model.addAttribute("count", count(filter, day));
    model.addAttribute("offers", offers(form.asked(), frame));
    return "export";
  }

  /** As many as the file has of the day. */
  private long count(CollaborationFilter filter, LocalDate day) {
    return collaborations.chosen(filter, day).stream()
        .map(each -> each.placement().status())
        .filter(each -> each != Status.NOT_OPENED || filter.status() == each)
        .count();
  }

  private static List<Offer> offers(Map<String, String> asked, Frame frame) {
    List<String> formats = new ArrayList<>(FORMATS);
    if (Identity.current().isPresent()) {
      formats.add(EVENTS);
    }
    return formats.stream()
        .map(
            format -> {
              Map<String, String> all = new LinkedHashMap<>(asked);
              all.put("format", format);
              return new Offer(format, frame.to(ADDRESS, all));
            })
        .toList();
  }
}
