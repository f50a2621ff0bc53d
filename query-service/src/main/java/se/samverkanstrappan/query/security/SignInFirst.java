package se.samverkanstrappan.query.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
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
    goOnWith(request, address);
    return SignInPage.address(request, kept ? Note.KEPT : Note.STALE);
  }

  /** Has whoever signs in next go on with a page of ours, from its path on. */
  static void goOnWith(HttpServletRequest request, String address) {
    request.getSession().setAttribute(NEXT, new SimpleSavedRequest(address));
  }

  /** Whether there is a page to go on with. */
  static boolean isKnown(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(NEXT) != null;
  }
}
