package se.samverkanstrappan.query.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Refusal;
import se.samverkanstrappan.query.writing.ImportAnswer;
import se.samverkanstrappan.query.writing.ImportClient;
import se.samverkanstrappan.query.writing.ImportClient.Order;

/** Takes a file, has it checked or imported, and tells how far that has come. */
@Controller
final class ImportPage {
  private static final String ADDRESS = "/import";
  private static final String JOB = "[a-z0-9][a-z0-9-]{0,63}";
  private static final String KEY = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final ImportClient imports;

  ImportPage(ImportClient imports) {
    this.imports = imports;
  }

  @GetMapping(ADDRESS)
  ModelAndView show(Parameters parameters, HttpServletRequest request) {
    parameters.asOf();
    parameters.check();
    return form(Frame.of(request, parameters), null, HttpStatus.OK);
  }

  /** All but the file stands in the address, so that the file need not be held to know it. */
  @PostMapping(ADDRESS)
  ModelAndView take(Parameters parameters, HttpServletRequest request) throws IOException {
    String only = parameters.text("only");
    String key = parameters.text("key");
    Frame frame = Frame.of(request);
    Optional<SentFile> file = SentFile.of(request);
    String mediaType = file.map(SentFile::mediaType).orElse(null);
    if (file.isEmpty() || mediaType == null) {
      return form(frame, file.isEmpty() ? "none" : "format", HttpStatus.BAD_REQUEST);
    }
    Order order =
        new Order(
            mediaType,
            !("all".equals(only) || "valid".equals(only)),
            "valid".equals(only),
            key != null && key.matches(KEY) ? key : UUID.randomUUID().toString());
    return switch (imports.send(order, file.get().content())) {
      case ImportAnswer.Taken it -> seeOther(frame.to(ADDRESS + "/" + it.job()));
      case ImportAnswer.Refused it -> refused(it.status(), frame);
      case ImportAnswer.Away it -> form(frame, "away", HttpStatus.SERVICE_UNAVAILABLE);
    };
  }

  @GetMapping(ADDRESS + "/{id}")
  String job(
      @PathVariable String id, Parameters parameters, HttpServletRequest request, Model model) {
    parameters.asOf();
    parameters.check();
    if (!id.matches(JOB)) {
      throw Refusal.notFound("import", id);
    }
    Frame frame = Frame.of(request, parameters);
    model.addAttribute("frame", frame);
    model.addAttribute("here", frame.to(ADDRESS + "/" + id));
    model.addAttribute("job", ImportView.of(imports.job(id)));
    model.addAttribute("key", UUID.randomUUID());
    return "import-job";
  }

  private static ModelAndView refused(int status, Frame frame) {
    HttpStatus known = HttpStatus.resolve(status);
    String why =
        switch (status) {
          case 401 -> "unknown";
          case 403 -> "forbidden";
          case 413 -> "large";
          case 429 -> "away";
          default -> "unreadable";
        };
    return form(frame, why, known == null ? HttpStatus.BAD_REQUEST : known);
  }

  private static ModelAndView form(Frame frame, @Nullable String fault, HttpStatus status) {
    Map<String, Object> model = new HashMap<>();
    model.put("frame", frame);
    model.put("key", UUID.randomUUID());
    model.put("fault", fault);
    return new ModelAndView("import", model, status);
  }

  private static ModelAndView seeOther(String address) {
    RedirectView view = new RedirectView(address);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExposeModelAttributes(false);
    view.setExpandUriTemplateVariables(false);
    return new ModelAndView(view);
  }
}
