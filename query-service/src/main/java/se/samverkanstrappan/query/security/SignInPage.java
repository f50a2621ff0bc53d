package se.samverkanstrappan.query.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Language;
import se.samverkanstrappan.query.web.Refusal;

/** The page where one signs in. */
@Controller
final class SignInPage {
  static final String ADDRESS = "/logga-in";

  /** What the page is told of what happened before. */
  private static final String NOTE = "note";

  /** A path of ours as it stands in an address, never that of somebody else. */
  private static final Pattern PAGE =
      Pattern.compile("/([A-Za-z0-9._~-][A-Za-z0-9._~/%-]*)?(\\?[A-Za-z0-9._~%=&+-]*)?");

  private final SignIn signIn;

  SignInPage(SignIn signIn) {
    this.signIn = signIn;
  }

  /** What the page begins with. */
  enum Note {
    /** Name or password is wrong; which of them, nobody is told. */
    WRONG,
    /** Too many attempts have failed. */
    WAIT,
    /** The provider did not let one in, or nothing was heard of it. */
    FAILED,
    /** The form had been open for longer than its session lasts. */
    STALE,
    /** The same, and what was typed on the page to go on with is still there. */
    KEPT,
    /** One has signed out. */
    OUT;

    /** As it stands in the address. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Note> of(@Nullable String word) {
      for (Note each : values()) {
        if (each.word().equals(word)) {
          return Optional.of(each);
        }
      }
      return Optional.empty();
    }
  }

  /** The page's address, in the language of a request. */
  static String address(HttpServletRequest request, @Nullable Note note) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(ADDRESS);
    if (note != null) {
      address.queryParam(NOTE, note.word());
    }
    if (Language.of(request.getParameter("lang")) == Language.EN) {
      address.queryParam("lang", Language.EN.code());
    }
    return address.toUriString();
  }

  /** A provider tells neither the page that one came from nor its language. */
  private void rememberWhereTo(HttpServletRequest request) {
    String next = request.getParameter(Frame.NEXT);
    if (next != null && PAGE.matcher(next).matches()) {
      SignInFirst.goOnWith(request, next);
    } else if (Language.of(request.getParameter("lang")) == Language.EN
        && !SignInFirst.isKnown(request)) {
      SignInFirst.goOnWith(request, "/?lang=en");
    }
  }

  @GetMapping(ADDRESS)
  String show(HttpServletRequest request, HttpServletResponse response, Model model) {
    if (!signIn.isOffered()) {
      throw Refusal.notFound("page", ADDRESS);
    }
    if (Identity.current().isEmpty()) {
      rememberWhereTo(request);
    }
    // Its form has a secret of the session.
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    model.addAttribute("frame", Frame.of(request));
    model.addAttribute("signIn", signIn);
    model.addAttribute("known", Identity.current().isPresent());
    model.addAttribute("note", Note.of(request.getParameter(NOTE)).orElse(null));
    return "sign-in";
  }
}
