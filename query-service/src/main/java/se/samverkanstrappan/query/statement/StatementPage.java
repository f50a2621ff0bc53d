package se.samverkanstrappan.query.statement;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Parameters;

/** The page that says how accessible the pages are, and what to do where they are not. */
@Controller
@EnableConfigurationProperties(StatementSettings.class)
final class StatementPage {
  /** When what the statement says was last held against the pages. */
  private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 21);

  private final StatementSettings settings;

  StatementPage(StatementSettings settings) {
    this.settings = settings;
  }

  /** It is the same on any day, which is kept for the links that lead on. */
  @GetMapping("/tillganglighet")
  String show(Parameters parameters, HttpServletRequest request, Model model) {
    parameters.asOf();
    parameters.check();
    model.addAttribute("frame", Frame.of(request, parameters));
    model.addAttribute("settings", settings);
    model.addAttribute("reviewed", REVIEWED);
    return "statement";
  }
}
