package se.samverkanstrappan.query.security;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.security.web.session.HttpSessionCreatedEvent;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.springframework.security.web.session.HttpSessionIdChangedEvent;

/** The sessions of this process, so that one can be ended by somebody else than who has it. */
class Sessions {
  private final Map<String, HttpSession> open = new ConcurrentHashMap<>();

  @EventListener
  public void began(HttpSessionCreatedEvent event) {
    open.put(event.getSession().getId(), event.getSession());
  }

  @EventListener
  public void changed(HttpSessionIdChangedEvent event) {
    HttpSession session = open.remove(event.getOldSessionId());
    if (session != null) {
      open.put(event.getNewSessionId(), session);
    }
  }

  @EventListener
  public void ended(HttpSessionDestroyedEvent event) {
    open.remove(event.getId());
  }

  /** Ends a session; nothing where it has ended already. */
  void end(String id) {
    HttpSession session = open.remove(id);
    if (session != null) {
      session.invalidate();
    }
  }
}
