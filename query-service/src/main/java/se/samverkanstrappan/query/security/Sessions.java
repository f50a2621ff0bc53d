package se.samverkanstrappan.query.security;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.web.session.HttpSessionCreatedEvent;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.springframework.security.web.session.HttpSessionIdChangedEvent;

/**
 * The sessions of this process, so that one can be ended by somebody else than who has it.
 *
 * <p>Anybody can have one begun, by asking for the page where one signs in. As long as nobody has
 * signed in to it, it is short, and past a number of such sessions the oldest makes room: however
 * many are begun, they take a fixed amount of memory and keep nobody from signing in.
 */
class Sessions {
  private static final int STRANGERS_SECONDS = (int) Duration.ofMinutes(5).toSeconds();

  private final int mostStrangers;
  private final Map<String, HttpSession> strangers = new LinkedHashMap<>();
  private final Map<String, HttpSession> open = new ConcurrentHashMap<>();

  Sessions(int mostStrangers) {
    this.mostStrangers = mostStrangers;
  }

  @EventListener
  public void began(HttpSessionCreatedEvent event) {
    HttpSession session = event.getSession();
    session.setMaxInactiveInterval(STRANGERS_SECONDS);
    HttpSession oldest = null;
    synchronized (strangers) {
      if (strangers.size() >= mostStrangers) {
        oldest = strangers.remove(strangers.keySet().iterator().next());
      }
      strangers.put(session.getId(), session);
    }
    end(oldest);
  }

  @EventListener
  public void changed(HttpSessionIdChangedEvent event) {
    String old = event.getOldSessionId();
    HttpSession session = open.remove(old);
    if (session != null) {
      open.put(event.getNewSessionId(), session);
    }
    synchronized (strangers) {
      HttpSession stranger = strangers.remove(old);
      if (stranger != null) {
        strangers.put(event.getNewSessionId(), stranger);
      }
    }
  }

  @EventListener
  public void ended(HttpSessionDestroyedEvent event) {
    forget(event.getId());
  }

  /** Keeps a session as long as sessions are kept, from when somebody has signed in to it. */
  void signedIn(HttpSession session) {
    forget(session.getId());
    open.put(session.getId(), session);
    Duration usual = Duration.ofMinutes(session.getServletContext().getSessionTimeout());
    session.setMaxInactiveInterval((int) usual.toSeconds());
  }

  /** Ends a session; nothing where it has ended already. */
  void end(String id) {
    end(forget(id));
  }

  private @Nullable HttpSession forget(String id) {
    synchronized (strangers) {
      HttpSession stranger = strangers.remove(id);
      return stranger == null ? open.remove(id) : stranger;
    }
  }

  private static void end(@Nullable HttpSession session) {
    if (session != null) {
      try {
        session.invalidate();
      } catch (IllegalStateException e) {
        // It has ended by itself meanwhile.
        return;
      }
    }
  }
}
