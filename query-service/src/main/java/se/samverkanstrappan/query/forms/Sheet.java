package se.samverkanstrappan.query.forms;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;

/** A form about something, before anything is filled in. */
record Sheet(Form form, Subject subject) {
  /** A field with what can be chosen in it. */
  record Shown(Field field, List<Option> options) {}

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

  /** Filled in, with what is wrong with it. */
  ModelAndView page(Typed typed, List<Complaint> complaints, HttpStatus status) {
    Map<String, Object> model = new HashMap<>(form.more().apply(subject, typed));
    model.put("frame", subject.frame());
    model.put("own", "form." + form.words() + ".");
    model.put("form", form);
    model.put("action", subject.frame().to(form.address(subject)));
    model.put("fields", form.fields().stream().map(this::shown).toList());
    model.put("kinds", form.fields().stream().collect(toMap(Field::name, Field::kind)));
    model.put("today", subject.today());
    model.put("typed", typed);
    model.put("complaints", complaints);
    model.put("faulty", complaints.stream().map(Complaint::field).toList());
    model.put("withheld", false);
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
