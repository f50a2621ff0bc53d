package se.samverkanstrappan.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import se.samverkanstrappan.access.AuditEntry.Asked;

/**
 * Looks at each answer when it is there and puts on record what belongs there. It comes after the
 * filter that gives each request its correlation id and before all others.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AuditFilter extends OncePerRequestFilter {
  private static final String CORRELATION = "correlationId";
  private static final int LONGEST_PATH = 300;

  private final AccessRules rules;
  private final AuditLog log;

  AuditFilter(AccessRules rules, AuditLog log) {
    this.rules = rules;
    this.log = log;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean thrown = true;
    try {
      chain.doFilter(request, response);
      thrown = false;
    } finally {
      if (!request.isAsyncStarted()) {
        int status = thrown ? HttpStatus.INTERNAL_SERVER_ERROR.value() : response.getStatus();
        audit(request, status);
      }
    }
  }

  /** What takes its time is answered in another dispatch. */
  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  private void audit(HttpServletRequest request, int status) {
    AuditEvents.Note note = AuditEvents.of(request);
    Audit act = note == null ? act(request, status) : note.act();
    if (act != null) {
      Identity by = note == null ? null : note.by();
      log.write(act, by == null ? AccountFilter.askedBy(request) : by, asked(request, status));
    }
  }

  private @Nullable Audit act(HttpServletRequest request, int status) {
    if (RefusedField.isNoted(request)) {
      return Audit.FIELD_REFUSED;
    }
    return switch (status) {
      case 401 -> Audit.NOT_RECOGNISED;
      case 403 -> Audit.NOT_ALLOWED;
      case 429 -> Audit.TOO_OFTEN;
      default -> administered(request, status);
    };
  }

  private @Nullable Audit administered(HttpServletRequest request, int status) {
    boolean allowed = AccountFilter.askedBy(request) != null;
    if (!allowed || rules.find(request).filter(AccessRule::audited).isEmpty()) {
      return null;
    }
    return status < HttpStatus.BAD_REQUEST.value()
        ? Audit.ADMINISTERED
        : Audit.ADMINISTERING_FAILED;
  }

  private static Asked asked(HttpServletRequest request, int status) {
    return new Asked(
        request.getRemoteAddr(),
        request.getMethod(),
        path(request.getRequestURI()),
        status,
        MDC.get(CORRELATION));
  }

  /** Parameters in a path, as of sessions, are nobody's business. */
  private static String path(String uri) {
    String plain = uri.replaceAll(";[^/]*", "");
    return plain.length() <= LONGEST_PATH ? plain : plain.substring(0, LONGEST_PATH);
  }
}
