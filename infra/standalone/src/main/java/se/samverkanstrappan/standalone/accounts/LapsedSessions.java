package se.samverkanstrappan.standalone.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Ends the session of an account that is gone, or is another than when it signed in. */
final class LapsedSessions extends OncePerRequestFilter {
  private final AccountStanding standing;
  private final Supplier<HandlerExceptionResolver> problems;

  LapsedSessions(AccountStanding standing, Supplier<HandlerExceptionResolver> problems) {
    this.standing = standing;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    try {
      if (session != null && hasLapsed(session)) {
        session.invalidate();
      }
    } catch (AccountsFailed e) {
      // It may still be a good one, so it is kept.
      var unclear = new AuthenticationServiceException("the accounts cannot be read", e);
      problems.get().resolveException(request, response, null, unclear);
      return;
    }
    chain.doFilter(request, response);
  }

  private boolean hasLapsed(HttpSession session) {
    Object context =
        session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    return context instanceof SecurityContext signedIn
        && signedIn.getAuthentication() != null
        && !standing.isSame(signedIn.getAuthentication());
  }
}
