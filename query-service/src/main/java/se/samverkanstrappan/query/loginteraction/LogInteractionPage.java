package se.samverkanstrappan.query.loginteraction;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.query.collaboration.StandingEntry;
import se.samverkanstrappan.query.forms.Field;
import se.samverkanstrappan.query.forms.Form;
import se.samverkanstrappan.query.forms.Forms;
import se.samverkanstrappan.query.forms.Rights;
import se.samverkanstrappan.query.forms.Subject;
import se.samverkanstrappan.query.forms.Target;
import se.samverkanstrappan.query.forms.Typed;
import se.samverkanstrappan.query.web.Parameters;

/** The form that logs an interaction. */
@Controller
final class LogInteractionPage {
  private static final String ADDRESS = "/samverkan/{id}/dialogsteg/nytt";
  private static final int LONGEST_SUMMARY = 4000;
  private static final int LONGEST_OUTCOME = 2000;
  private static final int LONGEST_LABEL = 200;

  /** The name of the button that shows what the entry would do. */
  private static final String PREVIEW = "preview";

  /** The name of the button that ticks those who took part the last time. */
  private static final String LAST = "last";

  /** Its template lists what can be chosen in its own way. */
  static final Form FORM =
      new Form(
          "log",
          "log-interaction",
          ADDRESS,
          Target.post("/api/v1/collaborations/{id}/interactions"),
          "dialogsteg-%s",
          Rights::tell,
          LogInteractionPage::shown,
          List.of(
              Field.date("date"),
              Field.choice("form", subject -> List.of()),
              Field.many("observations", subject -> List.of()),
              Field.many("participants", subject -> List.of())
                  .beginning(subject -> choices(subject).here())
                  .writing(actor -> Map.of("actor", actor)),
              Field.longText("summary", LONGEST_SUMMARY),
              Field.longText("outcome", LONGEST_OUTCOME).optional(),
              Field.many("evidence", subject -> List.of()).writing(LogInteractionPage::evidence)));

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
    Map<String, String> path = Map.of("id", id);
    boolean sent = request.getDispatcherType() == DispatcherType.REQUEST;
    if (sent && request.getParameter(LAST) != null) {
      return forms.look(FORM, path, request, LogInteractionPage::asLastTime);
    }
    if (sent && request.getParameter(PREVIEW) != null) {
      return forms.look(FORM, path, request, (subject, typed) -> typed);
    }
    return forms.send(FORM, path, request, response);
  }

  private static Map<String, ?> shown(Subject subject, Typed typed) {
    Choices choices = choices(subject);
    Map<String, Object> shown = new HashMap<>();
    shown.put("choices", choices);
    shown.put("last", !lastTime(subject).isEmpty());
    Effect.of(subject, typed, choices.ids()).ifPresent(effect -> shown.put("effect", effect));
    return shown;
  }

  private static Typed asLastTime(Subject subject, Typed typed) {
    return typed.with("participants", lastTime(subject));
  }

  /** Who took part in the latest that has happened; nobody where nothing has. */
  private static List<String> lastTime(Subject subject) {
    List<StandingEntry<Interaction>> all = subject.collaboration().interactions(subject.today());
    return all.isEmpty()
        ? List.of()
        : all.getLast().entry().participants().stream().map(Attendance::actor).toList();
  }

  private static Object evidence(String url) {
    return Map.of("label", url.substring(0, Math.min(url.length(), LONGEST_LABEL)), "url", url);
  }

  private static Choices choices(Subject subject) {
    return Choices.of(subject.collaboration(), subject.today(), subject.names());
  }
}
