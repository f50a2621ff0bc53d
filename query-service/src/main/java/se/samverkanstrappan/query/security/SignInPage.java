package se.samverkanstrappan.query.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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

  private final SignIn signIn;
  private final AskedPage asked;

  SignInPage(SignIn signIn, AskedPage asked) {
    this.signIn = signIn;
    this.asked = asked;
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

    /** Whether something went wrong. */
    public boolean isFault() {
      return this == WRONG || this == WAIT || this == FAILED;
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

  /** The page's address, in the language of a request, from where one goes on with a page. */
  static String address(HttpServletRequest request, @Nullable Note note, @Nullable String page) {
    Language language =
        request.getParameter("lang") == null && page != null
            ? AskedPage.language(page)
            : Language.of(request.getParameter("lang"));
    String address = Frame.signIn(language, page);
    return note == null
        ? address
        : address + (address.contains("?") ? '&' : '?') + NOTE + '=' + note.word();
  }

  @GetMapping(ADDRESS)
  String show(HttpServletRequest request, HttpServletResponse response, Model model) {
    if (!signIn.isOffered()) {
      throw Refusal.notFound("page", ADDRESS);
    }
    // Its form has a secret of the session.
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    Frame frame = Frame.of(request);
    String page = asked.carriedBy(request);
    model.addAttribute("frame", frame);
    model.addAttribute("page", page == null ? frame.home() : page);
    model.addAttribute("signIn", signIn);
    model.addAttribute("name", PasswordSignIn.triedName(request));
    model.addAttribute("known", Identity.current().isPresent());
    model.addAttribute("note", Note.of(request.getParameter(NOTE)).orElse(null));
    return "sign-in";
  }
}
