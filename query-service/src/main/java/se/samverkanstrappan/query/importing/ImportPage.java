package se.samverkanstrappan.query.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.query.web.FormKey;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Refusal;
import se.samverkanstrappan.query.web.SeeOther;
import se.samverkanstrappan.query.web.SentForm;
import se.samverkanstrappan.query.web.SentForm.File;
import se.samverkanstrappan.query.writing.ImportAnswer;
import se.samverkanstrappan.query.writing.ImportClient;
import se.samverkanstrappan.query.writing.ImportClient.Order;

/** Takes a file, has it checked or imported, and tells how far that has come. */
@Controller
final class ImportPage {
  private static final String ADDRESS = "/import";
  private static final String JOB = "[a-z0-9][a-z0-9-]{0,63}";

  /** What a form lets be done with its file; anything else lets it be checked. */
  private static final String ALL = "all";

  private static final String VALID = "valid";

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

  /** The file is handed on as it comes in; what the form says of it stands before it. */
  @PostMapping(ADDRESS)
  ModelAndView take(HttpServletRequest request) throws IOException {
    Frame frame = Frame.of(request);
    SentForm sent = SentForm.of(request);
    Optional<File> file = sent.file();
    String mediaType = file.map(File::name).map(ImportPage::mediaType).orElse(null);
    if (file.isEmpty() || mediaType == null) {
      return form(frame, file.isEmpty() ? "none" : "format", HttpStatus.BAD_REQUEST);
    }
    String only = sent.field("only");
    boolean valid = VALID.equals(only);
    Order order =
        new Order(mediaType, !valid && !ALL.equals(only), valid, FormKey.of(sent.field("key")));
    return switch (imports.send(order, file.get().content())) {
      case ImportAnswer.Taken it -> SeeOther.to(frame.to(ADDRESS + "/" + it.job()));
      case ImportAnswer.Refused it -> refused(it.status(), frame);
      case ImportAnswer.Away it -> form(frame, "away", HttpStatus.SERVICE_UNAVAILABLE);
    };
  }

  /** What the write side is to take it for, by its name: browsers call a CSV many things. */
  private static @Nullable String mediaType(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".csv")
        ? "text/csv"
        : lower.endsWith(".json") ? MediaType.APPLICATION_JSON_VALUE : null;
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
    model.addAttribute("keys", keys());
    return "import-job";
  }

  private static ModelAndView refused(int status, Frame frame) {
    HttpStatus known = HttpStatus.resolve(status);
    String why =
        switch (status) {
          case 401 -> "unknown";
          case 403 -> "forbidden";
          case 413 -> "large";
          // The browser went back to a form that was sent: nothing of what was read is at fault.
          case 422 -> "used";
          case 429 -> "away";
          default -> "unreadable";
        };
    return form(frame, why, known == null ? HttpStatus.BAD_REQUEST : known);
  }

  /** One for each form of a page: what is sent another way is not the same. */
  private static Map<String, String> keys() {
    return Map.of("check", FormKey.fresh(), ALL, FormKey.fresh(), VALID, FormKey.fresh());
  }

  private static ModelAndView form(Frame frame, @Nullable String fault, HttpStatus status) {
    Map<String, Object> model = new HashMap<>();
    model.put("frame", frame);
    model.put("keys", keys());
    model.put("administers", Identity.current().filter(it -> it.is(Role.ADMIN)).isPresent());
    model.put("fault", fault);
    return new ModelAndView("import", model, status);
  }
}
