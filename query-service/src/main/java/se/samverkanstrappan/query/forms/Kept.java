package se.samverkanstrappan.query.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What somebody had typed when the session ended, until it is sent or the next session ends too.
 * Anybody could send something to be kept: there are never more than so many, and none is large.
 *
 * @param page the path of the form it was typed into
 */
record Kept(String page, Typed typed) implements HttpSessionBindingListener {
  static final int MOST = 500;

  private static final String NAME = Kept.class.getName();
  private static final AtomicInteger HELD = new AtomicInteger();

  /** Keeps it in the session; false where there is no room for it. */
  static boolean in(HttpSession session, String page, Typed typed) {
    forget(session);
    if (!typed.isOfUsualSize() || HELD.get() >= MOST) {
      return false;
    }
    session.setAttribute(NAME, new Kept(page, typed));
    return true;
  }

  /** What was typed into the form of a page and not sent. */
  static Optional<Typed> of(HttpServletRequest request, String page) {
    HttpSession session = request.getSession(false);
    return session != null
            && session.getAttribute(NAME) instanceof Kept kept
            && kept.page.equals(page)
        ? Optional.of(kept.typed)
        : Optional.empty();
  }

  /** It has been sent. */
  static void forget(HttpServletRequest request, String page) {
    if (of(request, page).isPresent()) {
      forget(request.getSession());
    }
  }

  private static void forget(HttpSession session) {
    session.removeAttribute(NAME);
  }

  @Override
  public void valueBound(HttpSessionBindingEvent event) {
    HELD.incrementAndGet();
  }

  @Override
  public void valueUnbound(HttpSessionBindingEvent event) {
    HELD.decrementAndGet();
  }
}
