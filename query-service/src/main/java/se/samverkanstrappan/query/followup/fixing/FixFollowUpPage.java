package se.samverkanstrappan.query.followup.fixing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.samverkanstrappan.query.followup.fixing.Fixed.FixedAnswer;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** The form that fixes a follow-up, as it is shown. */
@Controller
final class FixFollowUpPage {
  private static final String KEY = "Idempotency-Key";

  private final FixFollowUpApi fixing;

  FixFollowUpPage(FixFollowUpApi fixing) {
    this.fixing = fixing;
  }

  @PostMapping("/uppdrag/{id}/uppfoljning")
  ModelAndView fix(@PathVariable String id, Parameters parameters, HttpServletRequest request) {
    FixForm form = FixForm.of(request);
    HttpHeaders headers = new HttpHeaders();
    headers.set(KEY, form.key());
    byte[] body = JsonMapper.shared().writeValueAsBytes(form.body());
    ResponseEntity<?> answer = fixing.fix(id, headers, body, parameters.now());
    Frame frame = Frame.of(request);
    return answer.getBody() instanceof FixedAnswer fixed
        ? seeOther(
            frame.to(
                "/uppdrag/%s/uppfoljning/%s".formatted(id, fixed.id()),
                Map.of("minVersion", Long.toString(fixed.version()))))
        : refused(id, form, frame, answer.getStatusCode());
  }

  /** What was asked for is kept in the form, to be sent again. */
  private static ModelAndView refused(String id, FixForm form, Frame frame, HttpStatusCode status) {
    Map<String, Object> model =
        Map.of("frame", frame, "id", id, "form", form, "why", why(status.value()));
    return new ModelAndView("fix-follow-up", model, status);
  }

  /** Which sentence says why it was not taken. */
  private static String why(int status) {
    return switch (status) {
      case 401 -> "unknown";
      case 403 -> "forbidden";
      case 409, 412 -> "race";
      case 422 -> "rules";
      case 429 -> "often";
      default -> "away";
    };
  }

  private static ModelAndView seeOther(String address) {
    RedirectView view = new RedirectView(address);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExposeModelAttributes(false);
    view.setExpandUriTemplateVariables(false);
    return new ModelAndView(view);
  }
}
