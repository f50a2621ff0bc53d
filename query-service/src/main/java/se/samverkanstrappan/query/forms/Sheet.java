package se.samverkanstrappan.query.forms;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;

/**
 * A form about something, before anything is filled in.
 *
 * @param gone whether what it replaces does not stand any more; it is then about what stood when
 *     somebody opened it, so that what was typed can be shown and sent again
 */
record Sheet(Form form, Subject subject, boolean gone) {
  /** About what is known now. */
  static Sheet of(Form form, Subject subject) {
    Function<Subject, Optional<?>> replaces = form.replaces();
    return new Sheet(form, subject, replaces != null && replaces.apply(subject).isEmpty());
  }

  /** The same about what stood earlier; nothing where it did not stand then either. */
  Optional<Sheet> asOf(KnownCollaboration earlier) {
    Sheet then = of(form, subject.of(earlier));
    return then.gone ? Optional.empty() : Optional.of(new Sheet(form, then.subject, true));
  }

  /** A field with what can be chosen in it. */
  record Shown(Field field, List<Option> options) {}

  /**
   * What stands where something else was typed.
   *
   * @param field its name
   * @param texts as they are filled in
   * @param labels what they are called
   */
  record Standing(String field, Set<String> texts, List<String> labels) {
    static Optional<Standing> of(Field field, Subject subject) {
      Function<Subject, List<String>> stands = field.stands();
      return stands == null ? Optional.empty() : Optional.of(of(field, subject, stands));
    }

    private static Standing of(
        Field field, Subject subject, Function<Subject, List<String>> stands) {
      List<String> texts = stands.apply(subject);
      return new Standing(
          field.name(),
          Set.copyOf(texts),
          texts.stream().map(text -> field.label(text, subject)).toList());
    }
  }

  /** With what it begins with. */
  ModelAndView fresh(Map<String, String> given) {
    return page(Typed.fresh(form, subject, given), List.of(), HttpStatus.OK);
  }

  /** Without what could be filled in, for those who could only fill it in in vain. */
  ModelAndView withheld() {
    ModelAndView page = page(new Typed("", Map.of()), List.of(), HttpStatus.FORBIDDEN);
    page.addObject("withheld", true);
    return page;
  }

  /** Filled in, beside what somebody else has made of what it replaces; sent again, it holds. */
  ModelAndView outdated(Typed typed) {
    List<Standing> now =
        form.fields().stream()
            .filter(each -> each.kind() != Kind.SEEN)
            .flatMap(each -> Standing.of(each, subject).stream())
            .filter(each -> !Set.copyOf(typed.texts(each.field())).equals(each.texts()))
            .toList();
    ModelAndView page =
        page(
            Replacing.seenNow(form, subject, typed),
            List.of(Complaint.CHANGED),
            HttpStatus.CONFLICT);
    page.addObject("standing", now);
    return page;
  }

  /** Filled in, with that somebody retracted what it replaces. */
  ModelAndView retracted(Typed typed) {
    return page(typed, List.of(Complaint.RETRACTED), HttpStatus.CONFLICT);
  }

  /** Filled in, with what is wrong with it. */
  ModelAndView page(Typed typed, List<Complaint> complaints, HttpStatus status) {
    Map<String, Object> model = new HashMap<>(form.more().apply(subject, typed));
    model.put("frame", subject.frame());
    model.put("own", "form." + form.words() + ".");
    model.put("like", "form." + form.words().split("\\.", 2)[0] + ".");
    model.put("form", form);
    model.put("action", subject.frame().to(form.address(subject)));
    model.put("fields", form.fields().stream().map(this::shown).toList());
    model.put("kinds", form.fields().stream().collect(toMap(Field::name, Field::kind)));
    model.put("today", subject.today());
    model.put("typed", typed);
    model.put("complaints", complaints);
    model.put("faulty", complaints.stream().map(Complaint::anchor).toList());
    model.put("withheld", false);
    model.put("standing", List.of());
    KnownCollaboration known = subject.known();
    if (known != null) {
      model.put("collaboration", known.head());
      model.put("openedOn", known.openedOn());
    }
    return new ModelAndView(form.template(), model, status);
  }

  private Shown shown(Field field) {
    return new Shown(field, field.options().apply(subject));
  }
}
