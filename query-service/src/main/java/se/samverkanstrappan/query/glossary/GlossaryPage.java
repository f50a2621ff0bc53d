package se.samverkanstrappan.query.glossary;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Parameters;

/** The page that explains the words, and the same as linked data. */
@Controller
final class GlossaryPage {
  private static final String PATH = "/ordlista";
  private static final MediaType JSON_LD = MediaType.valueOf("application/ld+json");

  /** The words are the same on any day, which is kept for the links that lead on. */
  @GetMapping(PATH)
  String show(Parameters parameters, HttpServletRequest request, Model model) {
    parameters.asOf();
    parameters.check();
    Frame frame = Frame.of(request, parameters);
    model.addAttribute("frame", frame);
    model.addAttribute("chapters", Glossary.in(frame.language()));
    model.addAttribute("rule", Glossary.rule(PlacementRule.CURRENT, frame.language()));
    return "glossary";
  }

  @GetMapping(PATH + ".jsonld")
  ResponseEntity<Map<String, Object>> concepts(Parameters parameters, HttpServletRequest request) {
    parameters.asOf();
    parameters.check();
    String scheme =
        ServletUriComponentsBuilder.fromContextPath(request).path(PATH).build().toUriString();
    return ResponseEntity.ok().contentType(JSON_LD).body(Concepts.of(scheme));
  }
}
