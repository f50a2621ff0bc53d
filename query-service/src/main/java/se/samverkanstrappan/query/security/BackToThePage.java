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
import org.springframework.web.util.UriComponentsBuilder;
import se.samverkanstrappan.query.web.Language;

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
    response.sendRedirect(inLanguage(address, request.getParameter("lang")));
  }

  /** That of the form, which may have been changed there; where there is none, the page's own. */
  private static String inLanguage(String address, @Nullable String language) {
    if (language == null) {
      return address;
    }
    UriComponentsBuilder page = UriComponentsBuilder.fromUriString(address);
    page.replaceQueryParam("lang");
    if (Language.of(language) == Language.EN) {
      page.queryParam("lang", Language.EN.code());
    }
    return page.build(true).toUriString();
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
