package se.samverkanstrappan.query.assignment.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Parameters;

/** The government assignments that were decided by a day. */
@Controller
final class AssignmentsPage {
  private final ReadModel readModel;
  private final ActorNames names;

  AssignmentsPage(ReadModel readModel, ActorNames names) {
    this.readModel = readModel;
    this.names = names;
  }

  @GetMapping("/uppdrag")
  String show(Parameters parameters, HttpServletRequest request, Model model) {
    LocalDate day = parameters.asOf();
    AssignmentSelection selection =
        new AssignmentSelection(parameters.text("q"), parameters.text("actor"));
    parameters.check();
    Frame frame = Frame.of(request, parameters);
    Map<String, String> named = names.in(frame.language());
    List<AssignmentView> decided =
        readModel.assignments().stream()
            .filter(each -> each.isDecidedBy(day))
            .map(each -> each.asOf(day))
            .toList();
    model.addAttribute("frame", frame);
    model.addAttribute("day", day);
    model.addAttribute("selection", selection);
    model.addAttribute("actors", ActorChoice.of(decided, named));
    model.addAttribute("total", decided.size());
    model.addAttribute(
        "assignments",
        selection.of(decided, named).stream()
            .map(each -> AssignmentRow.of(each, day, frame, named))
            .toList());
    return "assignments";
  }
}
