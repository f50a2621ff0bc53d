package se.samverkanstrappan.query.deadletters.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samverkanstrappan.query.deadletters.KnownLetter;
import se.samverkanstrappan.query.deadletters.LetterState;
import se.samverkanstrappan.query.deadletters.Repair;
import se.samverkanstrappan.query.deadletters.Repair.Replayed;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Refusal;
import se.samverkanstrappan.query.web.SeeOther;

/** The page of what could not be folded, and its forms. */
@Controller
final class LettersPage {
  static final String ADDRESS = "/drift/olasbara";

  private static final String REASON = "skal";
  private static final int LONGEST_REASON = 200;
  private static final Page.Request FIRST = Page.Request.first();

  private final Repair repair;

  LettersPage(Repair repair) {
    this.repair = repair;
  }

  @GetMapping(ADDRESS)
  ModelAndView show(Parameters parameters, HttpServletRequest request) {
    parameters.asOf();
    Page.Request page = parameters.page();
    Done done = parameters.word("done", Done.class);
    parameters.check();
    return page(Frame.of(request, parameters), page, done, null, HttpStatus.OK);
  }

  /** What was done, so that the page it leads to can say so. */
  enum Done {
    ASKED,
    NOTHING_MISSING,
    DISMISSED
  }

  @PostMapping(ADDRESS + "/spela-om")
  ModelAndView replayAll(HttpServletRequest request) {
    repair.replayAll();
    return done(Frame.of(request), Done.ASKED);
  }

  @PostMapping(ADDRESS + "/{id}/spela-om")
  ModelAndView replay(@PathVariable String id, HttpServletRequest request) {
    Frame frame = Frame.of(request);
    try {
      Replayed replayed = repair.replay(id);
      boolean resolved = replayed.state() == LetterState.RESOLVED;
      return done(frame, resolved ? Done.NOTHING_MISSING : Done.ASKED);
    } catch (Refusal refusal) {
      return refused(refusal, "unknown", frame);
    }
  }

  @PostMapping(ADDRESS + "/{id}/avfarda")
  ModelAndView dismiss(@PathVariable String id, HttpServletRequest request) {
    Frame frame = Frame.of(request);
    String reason = request.getParameter(REASON);
    String said = reason == null ? "" : reason.strip();
    if (said.isEmpty() || said.length() > LONGEST_REASON) {
      var unused = repair.letter(id);
      return page(frame, FIRST, null, "reason", HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      var unused = repair.dismiss(id, said);
      return done(frame, Done.DISMISSED);
    } catch (Refusal refusal) {
      return refused(refusal, "missed", frame);
    }
  }

  private ModelAndView refused(Refusal refusal, String fault, Frame frame) {
    return switch (refusal.status()) {
      case UNPROCESSABLE_CONTENT -> page(frame, FIRST, null, fault, refusal.status());
      case SERVICE_UNAVAILABLE -> page(frame, FIRST, null, "away", refusal.status());
      default -> throw refusal;
    };
  }

  private static ModelAndView done(Frame frame, Done done) {
    return SeeOther.to(frame.to(ADDRESS, Map.of("done", done.name())));
  }

  private ModelAndView page(
      Frame frame,
      Page.Request page,
      @Nullable Done done,
      @Nullable String fault,
      HttpStatus status) {
    List<KnownLetter> letters = repair.letters();
    Page<LetterRow> shown = Page.of(letters, page).map(each -> LetterRow.of(each, frame));
    Map<String, Object> model = new HashMap<>();
    model.put("frame", frame);
    model.put("letters", shown);
    model.put("open", repair.open());
    model.put("forgotten", repair.forgotten());
    model.put("done", done);
    model.put("fault", fault);
    model.put("replayAll", frame.to(ADDRESS + "/spela-om"));
    model.put("newer", shown.hasPrevious() ? turned(frame, page, -1) : null);
    model.put("older", shown.hasNext() ? turned(frame, page, 1) : null);
    return new ModelAndView("dead-letters", model, status);
  }

  private static String turned(Frame frame, Page.Request now, int away) {
    return frame.to(
        ADDRESS,
        Map.of("page", String.valueOf(now.page() + away), "size", String.valueOf(now.size())));
  }
}
