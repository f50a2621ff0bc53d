package se.samverkanstrappan.query.deadletters.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.SeeOther;

/** Leads to the first of the pages for administrators. */
@Controller
final class OperationsPage {
  @GetMapping("/drift")
  ModelAndView first(Parameters parameters, HttpServletRequest request) {
    parameters.asOf();
    parameters.check();
    return SeeOther.to(Frame.of(request, parameters).to(LettersPage.ADDRESS));
  }
}
