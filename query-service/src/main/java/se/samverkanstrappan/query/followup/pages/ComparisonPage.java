package se.samverkanstrappan.query.followup.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samverkanstrappan.query.followup.Asked;
import se.samverkanstrappan.query.followup.OpenedFollowUp;
import se.samverkanstrappan.query.followup.WrittenFollowUp;
import se.samverkanstrappan.query.followup.reads.ComparedFollowUps;
import se.samverkanstrappan.query.followup.reads.FollowUps;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.rules.Rules;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Problem;
import se.samverkanstrappan.query.web.Refusal;

/** What differs between a fixed follow-up and another one, or what is known now. */
@Controller
final class ComparisonPage {
  private static final String TODAY = "today";

  private final FollowUps followUps;
  private final Rules rules;

  ComparisonPage(FollowUps followUps, Rules rules) {
    this.followUps = followUps;
    this.rules = rules;
  }

  @GetMapping("/uppdrag/{id}/uppfoljning/{followUp}/jamfor")
  String show(
      @PathVariable String id,
      @PathVariable String followUp,
      Parameters parameters,
      HttpServletRequest request,
      Model model) {
    String given = parameters.text("with");
    LocalDate asOf = parameters.asOf();
    parameters.check();
    OpenedFollowUp before = of(id, followUp);
    Frame frame = Frame.of(request, parameters);
    String with = given == null ? TODAY : given;
    boolean today = with.equals(TODAY);
    ComparedFollowUps compared =
        today ? now(before, asOf) : ComparedFollowUps.of(before, other(id, with));
    Telling telling = new Telling(before.written().tree(), FixedDay.in(frame, before));
    model.addAttribute("frame", frame);
    model.addAttribute("id", id);
    model.addAttribute("followUp", followUp);
    model.addAttribute("assignment", telling.title(before.written().tree()));
    model.addAttribute("compared", compared);
    model.addAttribute("today", today);
    model.addAttribute("sections", DifferenceView.sections(compared.differences(), telling));
    model.addAttribute(
        "json", frame.to("/api/v1/follow-ups/" + followUp + "/comparison", Map.of("with", with)));
    return "compared-follow-ups";
  }

  private OpenedFollowUp of(String assignment, String followUp) {
    OpenedFollowUp opened = followUps.fixed(followUp);
    if (!opened.assignment().equals(assignment)) {
      throw Refusal.notFound("follow-up", followUp);
    }
    return opened;
  }

  private OpenedFollowUp other(String assignment, String followUp) {
    try {
      return of(assignment, followUp);
    } catch (Refusal e) {
      String wrong = "with must be a follow-up of the same assignment, or today";
      throw Refusal.badParameters(List.of(new Problem.Fault("?with", wrong)));
    }
  }

  /** By the rule of the fixed one; years later there may be no such rule any more. */
  private ComparedFollowUps now(OpenedFollowUp before, LocalDate asOf) {
    PlacementRule rule = rules.named(before.written().rule()).orElse(PlacementRule.CURRENT);
    WrittenFollowUp after = followUps.live(before.assignment(), new Asked(asOf, null, rule));
    return ComparedFollowUps.of(before, after);
  }
}
