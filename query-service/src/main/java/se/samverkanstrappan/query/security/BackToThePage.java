package se.samverkanstrappan.query.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Goes on with the page that was asked for before one had to sign in. */
final class BackToThePage implements AuthenticationSuccessHandler {
  private final RequestCache asked;

  BackToThePage(RequestCache asked) {
    this.asked = asked;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    String address = within(asked.getRequest(request, response));
    asked.removeRequest(request, response);
    response.sendRedirect(address);
  }

  /** Its address without the host: whatever it was asked as, one stays here. */
  private static String within(@Nullable SavedRequest saved) {
    if (saved == null) {
      return "/";
    }
    URI address = URI.create(saved.getRedirectUrl());
    String query = address.getRawQuery();
    String path = "/" + address.getRawPath().replaceFirst("^[/\\\\]+", "");
    return query == null ? path : path + "?" + query;
  }
}
