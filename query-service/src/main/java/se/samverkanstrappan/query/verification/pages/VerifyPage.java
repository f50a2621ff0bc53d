package se.samverkanstrappan.query.verification.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samverkanstrappan.query.verification.Verifications;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.SeeOther;

/** Lets an administrator begin a comparison, leave it, and see how it goes and what it came to. */
@Controller
final class VerifyPage {
  private static final String ADDRESS = "/drift/kontroll";

  /** More are told by the interface for programs. */
  private static final int MOST_SHOWN = 200;

  private final Verifications verifications;

  VerifyPage(Verifications verifications) {
    this.verifications = verifications;
  }

  @GetMapping(ADDRESS)
  String show(Parameters parameters, HttpServletRequest request, Model model) {
    parameters.asOf();
    parameters.check();
    Frame frame = Frame.of(request, parameters);
    model.addAttribute("frame", frame);
    model.addAttribute("here", frame.to(ADDRESS));
    verifications
        .last()
        .map(report -> VerificationView.of(report, MOST_SHOWN))
        .ifPresent(view -> model.addAttribute("report", view));
    return "verification";
  }

  @PostMapping(ADDRESS)
  ModelAndView begin(HttpServletRequest request) {
    verifications.begin();
    return SeeOther.to(Frame.of(request).to(ADDRESS));
  }
}
