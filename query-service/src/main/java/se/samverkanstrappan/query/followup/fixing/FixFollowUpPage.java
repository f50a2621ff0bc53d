package se.samverkanstrappan.query.followup.fixing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samverkanstrappan.query.followup.fixing.Fixed.FixedAnswer;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Problems;
import se.samverkanstrappan.query.web.Refusal;
import se.samverkanstrappan.query.web.SeeOther;
import tools.jackson.databind.json.JsonMapper;

/** The form that fixes a follow-up, as it is shown. */
@Controller
final class FixFollowUpPage {
  private static final String KEY = "Idempotency-Key";

  /** After those, who asks can do something and send the same again. */
  private static final Set<HttpStatus> KEEPS =
      EnumSet.of(
          HttpStatus.UNAUTHORIZED,
          HttpStatus.FORBIDDEN,
          HttpStatus.UNPROCESSABLE_CONTENT,
          HttpStatus.TOO_MANY_REQUESTS,
          HttpStatus.SERVICE_UNAVAILABLE);

  private final FixFollowUpApi fixing;
  private final Problems problems;

  FixFollowUpPage(FixFollowUpApi fixing, Problems problems) {
    this.fixing = fixing;
    this.problems = problems;
  }

  @PostMapping("/uppdrag/{id}/uppfoljning")
  ModelAndView fix(
      @PathVariable String id,
      Parameters parameters,
      HttpServletRequest request,
      HttpServletResponse response) {
    FixForm form = FixForm.of(request);
    Frame frame = Frame.of(request);
    try {
      ResponseEntity<?> answer = fixing.fix(id, headers(form), body(form), parameters.now());
      return answer.getBody() instanceof FixedAnswer fixed
          ? SeeOther.to(
              frame.to(
                  "/uppdrag/%s/uppfoljning/%s".formatted(id, fixed.id()),
                  Map.of("minVersion", Long.toString(fixed.version()))))
          : refused(id, form, frame, answer.getStatusCode());
    } catch (Refusal e) {
      if (!KEEPS.contains(e.status())) {
        throw e;
      }
      problems.headers(e, response);
      return refused(id, form, frame, e.status());
    }
  }

  private static HttpHeaders headers(FixForm form) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(KEY, form.key());
    return headers;
  }

  private static byte[] body(FixForm form) {
    return JsonMapper.shared().writeValueAsBytes(form.body());
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
}
