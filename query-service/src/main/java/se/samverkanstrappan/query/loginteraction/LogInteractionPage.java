package se.samverkanstrappan.query.loginteraction;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.security.SignInFirst;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Refusal;
import se.samverkanstrappan.query.web.Today;
import se.samverkanstrappan.query.writing.CommandAnswer;
import se.samverkanstrappan.query.writing.CommandClient;

/** The form that logs an interaction. */
@Controller
final class LogInteractionPage {
  private static final String ADDRESS = "/samverkan/{id}/dialogsteg/nytt";
  private static final String WRITES = "/api/v1/collaborations/%s/interactions";

  private final Collaborations collaborations;
  private final ActorNames names;
  private final CommandClient commands;
  private final Today today;

  LogInteractionPage(
      Collaborations collaborations, ActorNames names, CommandClient commands, Today today) {
    this.collaborations = collaborations;
    this.names = names;
    this.commands = commands;
    this.today = today;
  }

  @GetMapping(ADDRESS)
  ModelAndView show(@PathVariable String id, Parameters parameters, HttpServletRequest request) {
    parameters.check();
    Sheet sheet = sheet(id, request);
    Optional<Typed> kept = Kept.of(request, id);
    if (kept.isPresent()) {
      return sheet.page(kept.get(), List.of(Complaint.KEPT), HttpStatus.OK);
    }
    if (!MayLog.in(sheet.known())) {
      return sheet.withheld();
    }
    return sheet.page(Typed.fresh(today.date(), sheet.choices().here()), List.of(), HttpStatus.OK);
  }

  @PostMapping(ADDRESS)
  ModelAndView log(
      @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
    if (request.getDispatcherType() != DispatcherType.REQUEST) {
      return unsent(id, request);
    }
    Kept.forget(request, id);
    Sheet sheet = sheet(id, request);
    Typed typed = Typed.of(request);
    String path = WRITES.formatted(UriUtils.encodePathSegment(id, "UTF-8"));
    return switch (commands.post(path, typed.key(), typed.body())) {
      case CommandAnswer.Written it -> seeOther(sheet.frame().logged(id, it.id(), it.version()));
      case CommandAnswer.Refused it -> refused(it, sheet, typed);
      case CommandAnswer.Away it -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        yield sheet.page(typed, List.of(Complaint.AWAY), HttpStatus.SERVICE_UNAVAILABLE);
      }
    };
  }

  /** What came without the secret of its form, and may not be what somebody wants to be logged. */
  private ModelAndView unsent(String id, HttpServletRequest request) {
    Typed typed = Typed.of(request);
    if (Identity.current().isPresent()) {
      return sheet(id, request).page(typed, List.of(Complaint.STALE), HttpStatus.FORBIDDEN);
    }
    boolean kept = Kept.in(request.getSession(), id, typed);
    return seeOther(SignInFirst.then(request, Frame.of(request).logInteraction(id), kept));
  }

  private Sheet sheet(String id, HttpServletRequest request) {
    KnownCollaboration known = collaborations.known(id, null, null);
    Frame frame = Frame.of(request);
    Map<String, String> named = names.in(frame.language());
    return new Sheet(frame, known, today.date(), named, Choices.of(known, today.date(), named));
  }

  private static ModelAndView refused(CommandAnswer.Refused refused, Sheet sheet, Typed typed) {
    HttpStatus known = HttpStatus.resolve(refused.status());
    HttpStatus status = known == null ? HttpStatus.BAD_REQUEST : known;
    if (status == HttpStatus.NOT_FOUND) {
      throw Refusal.notFound("collaboration", sheet.known().head().id());
    }
    List<Complaint> complaints = Complaint.of(refused, typed, sheet.names());
    Typed again = Complaint.isAboutTheKey(complaints) ? typed.underAnotherKey() : typed;
    return sheet.page(again, complaints, status);
  }

  private static ModelAndView seeOther(String address) {
    RedirectView view = new RedirectView(address);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExposeModelAttributes(false);
    view.setExpandUriTemplateVariables(false);
    return new ModelAndView(view);
  }
}
