package se.samverkanstrappan.query.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Leads on from a form that was sent, so that loading the page again does not send it again. */
public final class SeeOther {
  private SeeOther() {}

  /**
   * Leads to a page of ours.
   *
   * @param address encoded, and taken as it is
   */
  public static ModelAndView to(String address) {
    RedirectView view = new RedirectView(address);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExposeModelAttributes(false);
    view.setExpandUriTemplateVariables(false);
    return new ModelAndView(view);
  }
}
