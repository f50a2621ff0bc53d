package se.samverkanstrappan.query.loginteraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.web.Frame;

/** The form of one collaboration, before anything is filled in. */
record Sheet(
    Frame frame,
    KnownCollaboration known,
    LocalDate today,
    Map<String, String> names,
    Choices choices) {

  /** Without what could be filled in, for those who could only fill it in in vain. */
  ModelAndView withheld() {
    ModelAndView page = page(Typed.fresh(today, List.of()), List.of(), HttpStatus.FORBIDDEN);
    page.addObject("withheld", true);
    return page;
  }

  /** Filled in, with what is wrong with it. */
  ModelAndView page(Typed typed, List<Complaint> complaints, HttpStatus status) {
    Map<String, Object> model =
        Map.of(
            "frame", frame,
            "collaboration", known.head(),
            "openedOn", known.openedOn(),
            "today", today,
            "choices", choices,
            "typed", typed,
            "complaints", complaints,
            "withheld", false);
    return new ModelAndView("log-interaction", model, status);
  }
}
