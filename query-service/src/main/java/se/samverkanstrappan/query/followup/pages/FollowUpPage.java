package se.samverkanstrappan.query.followup.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samverkanstrappan.events.Timestamps;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.followup.Asked;
import se.samverkanstrappan.query.followup.WrittenFollowUp;
import se.samverkanstrappan.query.followup.fixing.MayFix;
import se.samverkanstrappan.query.followup.reads.FollowUps;
import se.samverkanstrappan.query.rules.Rules;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Refusal;

/** How far a government assignment has come by a day. */
@Controller
final class FollowUpPage {
  private final FollowUps followUps;
  private final ReadModel readModel;
  private final FixedRow.Listing fixed;
  private final Rules rules;

  FollowUpPage(FollowUps followUps, ReadModel readModel, FixedRow.Listing fixed, Rules rules) {
    this.followUps = followUps;
    this.readModel = readModel;
    this.fixed = fixed;
    this.rules = rules;
  }

  @GetMapping("/uppdrag/{id}")
  String show(
      @PathVariable String id, Parameters parameters, HttpServletRequest request, Model model) {
    Asked asked =
        new Asked(parameters.asOf(), parameters.knownAt(), rules.asked(parameters, "rule"));
    parameters.check();
    Frame frame = Frame.of(request, parameters);
    WrittenFollowUp written = followUps.live(id, asked);
    AssignmentView assignment =
        readModel.assignment(id).orElseThrow(() -> Refusal.notFound("assignment", id));
    model.addAttribute("frame", frame);
    model.addAttribute("id", id);
    model.addAttribute("asked", asked);
    model.addAttribute("rules", rules.known());
    model.addAttribute("decided", assignment.isDecidedBy(asked.asOf()));
    model.addAttribute("followUp", FollowUpView.of(written, frame));
    model.addAttribute("files", files(id, asked, frame));
    model.addAttribute("fixed", fixed.of(assignment, frame));
    model.addAttribute("mayFix", MayFix.any() && assignment.isDecidedBy(asked.asOf()));
    model.addAttribute("key", UUID.randomUUID());
    return "follow-up";
  }

  /** The addresses of the same as files, by what they are. */
  private static Map<String, String> files(String id, Asked asked, Frame frame) {
    Map<String, String> given = new LinkedHashMap<>();
    if (asked.knownAt() != null) {
      given.put("knownAt", Timestamps.format(asked.knownAt()));
    }
    given.put("rule", asked.rule().id());
    String address = "/api/v1/assignments/" + id + "/follow-up";
    Map<String, String> files = new LinkedHashMap<>();
    for (String each : new String[] {"pdf", "xlsx", "csv"}) {
      files.put(each, frame.to(address + "." + each, given));
    }
    files.put("json", frame.to(address, given));
    return files;
  }
}
