package se.samverkanstrappan.query.entryforms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.samverkanstrappan.query.forms.Form;
import se.samverkanstrappan.query.forms.Forms;
import se.samverkanstrappan.query.web.Parameters;

/** The page of one form. */
final class EntryFormPage {
  private final Form form;
  private final Forms forms;

  EntryFormPage(Form form, Forms forms) {
    this.form = form;
    this.forms = forms;
  }

  ModelAndView show(
      @PathVariable Map<String, String> path, Parameters parameters, HttpServletRequest request) {
    return forms.show(form, path, parameters, request);
  }

  ModelAndView send(
      @PathVariable Map<String, String> path,
      HttpServletRequest request,
      HttpServletResponse response) {
    return forms.send(form, path, request, response);
  }
}
