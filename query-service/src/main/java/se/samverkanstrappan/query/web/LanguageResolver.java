package se.samverkanstrappan.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** Swedish, or English where the address says so; the same address always gives the same page. */
final class LanguageResolver implements LocaleResolver {
  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return Language.of(request.getParameter("lang")).locale();
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the language stands in the address");
  }
}
