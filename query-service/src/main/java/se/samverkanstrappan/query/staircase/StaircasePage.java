package se.samverkanstrappan.query.staircase;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Parameters;

/** The overview page. */
@Controller
final class StaircasePage {
  private final Collaborations collaborations;
  private final String commandService;

  StaircasePage(
      Collaborations collaborations,
      @Value("${samverkanstrappan.command-service-url}") String commandService) {
    this.collaborations = collaborations;
    this.commandService = commandService;
  }

  @GetMapping("/")
  String show(Parameters parameters, HttpServletRequest request, Model model) {
    LocalDate day = parameters.asOf();
    parameters.check();
    Staircase staircase = Staircase.of(collaborations.byTitle(day));
    model.addAttribute("frame", Frame.of(request, parameters));
    model.addAttribute("day", day);
    model.addAttribute("today", parameters.today());
    model.addAttribute("staircase", staircase);
    model.addAttribute("picture", StaircasePicture.of(staircase));
    model.addAttribute("commandService", commandService);
    return "staircase";
  }
}
