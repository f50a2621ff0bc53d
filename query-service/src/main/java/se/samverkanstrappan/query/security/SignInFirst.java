package se.samverkanstrappan.query.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import se.samverkanstrappan.query.security.SignInPage.Note;

/** Has somebody sign in, and then go on with a page of ours. */
public final class SignInFirst {
  /** Where a session has the page that one goes on with. */
  static final String NEXT = SignInFirst.class.getName();

  private SignInFirst() {}

  /**
   * The address where to sign in.
   *
   * @param address of the page to go on with, from its path on
   * @param kept whether that page still has what was typed
   */
  public static String then(HttpServletRequest request, String address, boolean kept) {
    request.getSession().setAttribute(NEXT, new SimpleSavedRequest(address));
    return SignInPage.address(request, kept ? Note.KEPT : Note.STALE);
  }
}
