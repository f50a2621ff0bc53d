package se.samverkanstrappan.query.forms;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.security.SignInFirst;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Refusal;
import se.samverkanstrappan.query.web.SeeOther;
import se.samverkanstrappan.query.web.Today;
import se.samverkanstrappan.query.writing.CommandAnswer;
import se.samverkanstrappan.query.writing.CommandClient;

/** Shows forms, and hands on what is sent from them. */
@Component
public final class Forms {
  private static final String COLLABORATION = "id";
  private static final int OUTDATED = HttpStatus.PRECONDITION_FAILED.value();

  private final Collaborations collaborations;
  private final ActorNames names;
  private final CommandClient commands;
  private final Today today;

  Forms(Collaborations collaborations, ActorNames names, CommandClient commands, Today today) {
    this.collaborations = collaborations;
    this.names = names;
    this.commands = commands;
    this.today = today;
  }

  /**
   * A form to be filled in; parameters that are called as its fields are filled in already.
   *
   * @param path what the address names
   */
  public ModelAndView show(
      Form form, Map<String, String> path, Parameters parameters, HttpServletRequest request) {
    Map<String, String> given = new HashMap<>();
    for (Field each : form.fields()) {
      String text = parameters.text(each.name());
      if (text != null) {
        given.put(each.name(), text);
      }
    }
    parameters.check();
    Optional<Typed> kept = Kept.of(request, Form.filled(form.page(), path));
    if (kept.isPresent()) {
      return sheet(form, path, request, kept.get())
          .page(kept.get(), List.of(Complaint.KEPT), HttpStatus.OK);
    }
    Sheet sheet = sheet(form, path, request);
    return form.mayWrite().test(sheet.subject()) ? sheet.fresh(given) : sheet.withheld();
  }

  /**
   * The same as it is filled in, without anything being written.
   *
   * @param change what is filled in in another way
   */
  public ModelAndView look(
      Form form,
      Map<String, String> path,
      HttpServletRequest request,
      BiFunction<Subject, Typed, Typed> change) {
    Typed sent = Typed.of(request, form);
    Sheet sheet = sheet(form, path, request, sent);
    Typed typed = change.apply(sheet.subject(), sent);
    return sheet.page(
        typed, sheet.gone() ? List.of(Complaint.RETRACTED) : List.of(), HttpStatus.OK);
  }

  /** Has written what was sent, and leads to it; or shows the form again, and says why. */
  public ModelAndView send(
      Form form,
      Map<String, String> path,
      HttpServletRequest request,
      HttpServletResponse response) {
    Typed typed = Typed.of(request, form);
    if (request.getDispatcherType() != DispatcherType.REQUEST) {
      return unsent(form, path, request, typed);
    }
    Sheet sheet = sheet(form, path, request, typed);
    Subject subject = sheet.subject();
    Kept.forget(request, form.address(subject));
    List<Field> missing = form.missing(subject, typed);
    if (!missing.isEmpty()) {
      return sheet.page(
          typed, missing.stream().map(Complaint::of).toList(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Target target = form.target();
    CommandAnswer answer =
        commands.send(
            target.method(),
            target.of(subject, typed),
            typed.key(),
            replacing(sheet, typed).map(Replacing::ifMatch).orElse(null),
            form.body(typed, subject));
    return switch (answer) {
      case CommandAnswer.Written it -> SeeOther.to(written(it, sheet));
      case CommandAnswer.Refused it ->
          it.status() == OUTDATED
              ? outdated(sheet(form, path, request, typed), typed)
              : refused(it, sheet, typed);
      case CommandAnswer.Away it -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        yield sheet.page(typed, List.of(Complaint.AWAY), HttpStatus.SERVICE_UNAVAILABLE);
      }
    };
  }

  private Optional<Replacing> replacing(Sheet sheet, Typed typed) {
    return Replacing.of(sheet, typed, seen -> earlier(sheet, seen));
  }

  /** Shows what stands now where that is not what was replaced; else others wrote besides. */
  private ModelAndView outdated(Sheet now, Typed typed) {
    if (now.gone()) {
      return now.retracted(typed);
    }
    return replacing(now, typed).filter(Replacing::isOutdated).isPresent()
        ? now.outdated(typed)
        : now.page(typed, List.of(Complaint.RACE), HttpStatus.CONFLICT);
  }

  /** What came without the secret of its form, and may not be what somebody wants to be written. */
  private ModelAndView unsent(
      Form form, Map<String, String> path, HttpServletRequest request, Typed typed) {
    if (Identity.current().isPresent()) {
      return sheet(form, path, request, typed)
          .page(typed, List.of(Complaint.STALE), HttpStatus.FORBIDDEN);
    }
    String page = Form.filled(form.page(), path);
    boolean kept = Kept.in(request.getSession(), page, typed);
    return SeeOther.to(SignInFirst.then(request, Frame.of(request).to(page), kept));
  }

  /**
   * The same as somebody filled it in. What is gone since is shown and sent as it was seen: the
   * write side knows whether it is this very writing that took it away.
   */
  private Sheet sheet(
      Form form, Map<String, String> path, HttpServletRequest request, Typed typed) {
    Sheet now = sheet(form, path, request);
    return now.gone()
        ? Replacing.seen(typed)
            .flatMap(seen -> earlier(now, seen))
            .flatMap(now::asOf)
            .orElseThrow(() -> notFound(now))
        : now;
  }

  private Optional<KnownCollaboration> earlier(Sheet sheet, long version) {
    return collaborations.knownAtVersion(sheet.subject().collaboration().head().id(), version);
  }

  private Sheet sheet(Form form, Map<String, String> path, HttpServletRequest request) {
    Frame frame = Frame.of(request);
    String id = path.get(COLLABORATION);
    return Sheet.of(
        form,
        new Subject(
            frame,
            today.date(),
            names.in(frame.language()),
            path,
            id == null ? null : collaborations.known(id, null, null)));
  }

  /** The page of the collaboration, with what has just been written in it. */
  private static String written(CommandAnswer.Written written, Sheet sheet) {
    String id = sheet.subject().path().getOrDefault(COLLABORATION, written.id());
    return sheet
            .subject()
            .frame()
            .to("/samverkan/" + id, Map.of("minVersion", String.valueOf(written.version())))
        + "#"
        + sheet.form().anchor().formatted(written.id());
  }

  private static ModelAndView refused(CommandAnswer.Refused refused, Sheet sheet, Typed typed) {
    HttpStatus known = HttpStatus.resolve(refused.status());
    HttpStatus status = known == null ? HttpStatus.BAD_REQUEST : known;
    if (status == HttpStatus.NOT_FOUND) {
      if (sheet.gone()) {
        return sheet.retracted(typed);
      }
      throw notFound(sheet);
    }
    List<Complaint> complaints = Complaint.of(refused, sheet.form(), sheet.subject(), typed);
    Typed again = Complaint.isAboutTheKey(complaints) ? typed.underAnotherKey() : typed;
    return sheet.page(again, complaints, status);
  }

  private static Refusal notFound(Sheet sheet) {
    return Refusal.notFound("collaboration", String.join("/", sheet.subject().path().values()));
  }
}
