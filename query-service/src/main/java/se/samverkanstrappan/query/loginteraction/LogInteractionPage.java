package se.samverkanstrappan.query.loginteraction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samverkanstrappan.query.forms.Field;
import se.samverkanstrappan.query.forms.Form;
import se.samverkanstrappan.query.forms.Forms;
import se.samverkanstrappan.query.forms.Rights;
import se.samverkanstrappan.query.forms.Subject;
import se.samverkanstrappan.query.forms.Target;
import se.samverkanstrappan.query.web.Parameters;

/** The form that logs an interaction. */
@Controller
final class LogInteractionPage {
  private static final String ADDRESS = "/samverkan/{id}/dialogsteg/nytt";
  private static final int LONGEST_SUMMARY = 4000;

  /** Its template lists what can be chosen in its own way. */
  static final Form FORM =
      new Form(
          "log",
          "log-interaction",
          ADDRESS,
          Target.post("/api/v1/collaborations/{id}/interactions"),
          "dialogsteg-%s",
          Rights::tell,
          (subject, typed) -> Map.of("choices", choices(subject)),
          List.of(
              Field.date("date"),
              Field.choice("form", subject -> List.of()),
              Field.many("observations", subject -> List.of()),
              Field.many("participants", subject -> List.of())
                  .beginning(subject -> choices(subject).here())
                  .writing(actor -> Map.of("actor", actor)),
              Field.longText("summary", LONGEST_SUMMARY)));

  private final Forms forms;

  LogInteractionPage(Forms forms) {
    this.forms = forms;
  }

  @GetMapping(ADDRESS)
  ModelAndView show(@PathVariable String id, Parameters parameters, HttpServletRequest request) {
    return forms.show(FORM, Map.of("id", id), parameters, request);
  }

  @PostMapping(ADDRESS)
  ModelAndView log(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    return forms.send(FORM, Map.of("id", id), request, response);
  }

  private static Choices choices(Subject subject) {
    return Choices.of(subject.collaboration(), subject.today(), subject.names());
  }
}
