package se.samverkanstrappan.standalone.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import se.samverkanstrappan.access.Identity;

/** Ends the session of an account that is gone, or is another than when it signed in. */
final class LapsedSessions extends OncePerRequestFilter {
  private final Accounts accounts;

  LapsedSessions(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null && hasLapsed(session)) {
      session.invalidate();
    }
    chain.doFilter(request, response);
  }

  private boolean hasLapsed(HttpSession session) {
    Object context =
        session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    return context instanceof SecurityContext signedIn
        && signedIn.getAuthentication() != null
        && !stands(signedIn.getAuthentication());
  }

  private boolean stands(@Nullable Authentication signedIn) {
    return Identity.of(signedIn)
        .filter(
            identity ->
                accounts
                    .of(identity.subject())
                    .filter(account -> isSame(account, identity, signedIn))
                    .isPresent())
        .isPresent();
  }

  private static boolean isSame(
      Account account, Identity identity, @Nullable Authentication signedIn) {
    boolean samePassword =
        signedIn != null
            && signedIn.getCredentials() instanceof PasswordSignIn.Shown shown
            && shown.tokensFrom().equals(account.tokensFrom());
    return samePassword && identity.roles().equals(new HashSet<>(account.roles()));
  }
}
