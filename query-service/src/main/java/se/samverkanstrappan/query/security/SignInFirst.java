package se.samverkanstrappan.query.security;

import jakarta.servlet.http.HttpServletRequest;
import se.samverkanstrappan.query.security.SignInPage.Note;

/** Has somebody sign in, and then go on with a page of ours. */
public final class SignInFirst {
  private SignInFirst() {}

  /**
   * The address where to sign in.
   *
   * @param address of the page to go on with, from its path on
   * @param kept whether that page still has what was typed
   */
  public static String then(HttpServletRequest request, String address, boolean kept) {
    return SignInPage.address(request, kept ? Note.KEPT : Note.STALE, address);
  }
}
