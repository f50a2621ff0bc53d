package se.samverkanstrappan.access;

import jakarta.servlet.http.HttpServletRequest;

/** Notes for the audit log that a request was refused since it would set what nobody may set. */
public final class RefusedField {
  private static final String NOTE = RefusedField.class.getName();

  private RefusedField() {}

  /** Notes it; which field it was stands in the answer alone. */
  public static void note(HttpServletRequest request) {
    request.setAttribute(NOTE, true);
  }

  static boolean isNoted(HttpServletRequest request) {
    return request.getAttribute(NOTE) != null;
  }
}
