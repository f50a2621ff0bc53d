package se.samverkanstrappan.query.signals.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.filters.DayLinks;
import se.samverkanstrappan.query.filters.FilterForm;
import se.samverkanstrappan.query.filters.FilterForm.Choice;
import se.samverkanstrappan.query.filters.FilterForm.Option;
import se.samverkanstrappan.query.filters.FilterForms;
import se.samverkanstrappan.query.filters.PageLinks;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.signals.reads.SignalsItem;
import se.samverkanstrappan.query.signals.reads.Worklist;
import se.samverkanstrappan.query.signals.reads.Worklist.Chosen;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Language;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Parameters;

/** The page of what there is to look at, with what clears it. */
@Controller
final class SignalsPage {
  private static final String PATH = "/signaler";
  private static final String CODE = "code";

  private final Worklist worklist;
  private final ShownEvidence evidence;
  private final FilterForms filters;
  private final ActorNames names;

  SignalsPage(Worklist worklist, ShownEvidence evidence, FilterForms filters, ActorNames names) {
    this.worklist = worklist;
    this.evidence = evidence;
    this.filters = filters;
    this.names = names;
  }

  @GetMapping(PATH)
  String show(Parameters parameters, HttpServletRequest request, Model model) {
    LocalDate day = parameters.asOf();
    Page.Request asked = parameters.page();
    CollaborationFilter filter = CollaborationFilter.read(parameters);
    @Nullable SignalCode code = parameters.word(CODE, SignalCode.class);
    parameters.check();
    Frame frame = Frame.of(request, parameters);
    FilterForm form = form(filter, code, frame.language());
    List<Chosen> all = worklist.chosen(filter, null, day);
    Page<SignalsItem> page = worklist.told(Page.of(Worklist.of(code, all), asked), day);
    model.addAttribute("frame", frame);
    model.addAttribute("day", day);
    model.addAttribute("filter", form);
    model.addAttribute("days", DayLinks.of(frame, PATH, form.asked(), day, parameters.today()));
    model.addAttribute("total", all.size());
    model.addAttribute("counts", KindCount.of(all, code, form, frame));
    model.addAttribute(
        "kinds",
        KindOfSignals.of(
            page.items(),
            frame.language(),
            names.in(frame.language()),
            evidence.of(page, frame, day)));
    model.addAttribute("pages", PageLinks.of(frame, PATH, form.asked(), page));
    return "signals";
  }

  /** Here one asks for signals rather than for collaborations that have some. */
  private FilterForm form(
      CollaborationFilter filter, @Nullable SignalCode code, Language language) {
    FilterForm form = filters.of(filter, language);
    String label = form.label("signal");
    List<Option> codes =
        Arrays.stream(SignalCode.values())
            .map(each -> new Option(each.name(), language.name(each)))
            .toList();
    return form.without("signal")
        .with(new Choice(CODE, label, code == null ? null : code.name(), codes));
  }
}
