package se.samverkanstrappan.query.loginteraction;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samverkanstrappan.query.forms.Form;
import se.samverkanstrappan.query.forms.Forms;
import se.samverkanstrappan.query.web.Parameters;

/** The pages of the form that logs an interaction, and of the same that sets one right. */
@Controller
final class LogInteractionPage {
  /** The name of the button that shows what the entry would do. */
  private static final String PREVIEW = "preview";

  /** The name of the button that ticks those who took part the last time. */
  private static final String LAST = "last";

  private final Forms forms;

  LogInteractionPage(Forms forms) {
    this.forms = forms;
  }

  @GetMapping(InteractionForms.LOGGING)
  ModelAndView show(
      @PathVariable Map<String, String> path, Parameters parameters, HttpServletRequest request) {
    return forms.show(InteractionForms.LOG, path, parameters, request);
  }

  @PostMapping(InteractionForms.LOGGING)
  ModelAndView log(
      @PathVariable Map<String, String> path,
      HttpServletRequest request,
      HttpServletResponse response) {
    return send(InteractionForms.LOG, path, request, response);
  }

  @GetMapping(InteractionForms.AMENDING)
  ModelAndView showAmending(
      @PathVariable Map<String, String> path, Parameters parameters, HttpServletRequest request) {
    return forms.show(InteractionForms.AMEND, path, parameters, request);
  }

  @PostMapping(InteractionForms.AMENDING)
  ModelAndView amend(
      @PathVariable Map<String, String> path,
      HttpServletRequest request,
      HttpServletResponse response) {
    return send(InteractionForms.AMEND, path, request, response);
  }

  private ModelAndView send(
      Form form,
      Map<String, String> path,
      HttpServletRequest request,
      HttpServletResponse response) {
    boolean sent = request.getDispatcherType() == DispatcherType.REQUEST;
    if (sent && request.getParameter(LAST) != null) {
      return forms.look(form, path, request, InteractionForms::asLastTime);
    }
    if (sent && request.getParameter(PREVIEW) != null) {
      return forms.look(form, path, request, (subject, typed) -> typed);
    }
    return forms.send(form, path, request, response);
  }
}
