package se.samverkanstrappan.command.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerInterceptor;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.command.idempotency.Fingerprint;
import se.samverkanstrappan.command.idempotency.IdempotencyKey;

/** Reads the header {@code Idempotency-Key} before anything else is looked at. */
final class RequestKey implements HandlerInterceptor {
  private static final String HEADER = "Idempotency-Key";
  private static final String FINGERPRINT = "Idempotency-Fingerprint";
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern PRINTABLE_ASCII = Pattern.compile("[ -~]{1,255}");
  private static final String KEY = RequestKey.class.getName() + ".key";
  private static final String BODY = RequestKey.class.getName() + ".body";

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    List<String> given = Collections.list(request.getHeaders(HEADER));
    if (given.isEmpty()) {
      return true;
    }
    if (given.size() > 1 || !PRINTABLE_ASCII.matcher(given.getFirst()).matches()) {
      throw new UnreadableRequest(
          "", "Idempotency-Key must be one, of 1 to 255 printable ASCII characters");
    }
    request.setAttribute(KEY, given.getFirst());
    return true;
  }

  /** Leaves with the request what its twins have in common: the SHA-256 of the raw body. */
  static void ofBody(HttpServletRequest request, String fingerprint) {
    request.setAttribute(BODY, fingerprint);
  }

  /**
   * The same, or what is given instead by who worked the body out from what it was asked for: asked
   * again it would send another.
   */
  static void ofWorkedOutBody(HttpServletRequest request, String fingerprint) {
    List<String> given = Collections.list(request.getHeaders(FINGERPRINT));
    if (given.isEmpty()) {
      ofBody(request, fingerprint);
      return;
    }
    if (given.size() > 1 || !SHA_256.matcher(given.getFirst()).matches()) {
      throw new UnreadableRequest(
          "", FINGERPRINT + " must be one, a SHA-256 in small hexadecimal digits");
    }
    ofBody(request, given.getFirst());
  }

  /** The key of the request that this thread serves, or null where it has none. */
  static @Nullable IdempotencyKey current() {
    HttpServletRequest request = served();
    return request == null ? null : of(request, request.getAttribute(BODY));
  }

  /** The same for a request whose body was read by other means. */
  static @Nullable IdempotencyKey current(String body) {
    HttpServletRequest request = served();
    return request == null ? null : of(request, body);
  }

  /** What the request's twins have in common; null where it has no key. */
  static @Nullable String scope() {
    IdempotencyKey key = current("");
    return key == null ? null : key.scope();
  }

  private static @Nullable HttpServletRequest served() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes served
        ? served.getRequest()
        : null;
  }

  /** Whose key it is: nobody is answered what somebody else was. */
  private static String account() {
    return Identity.current().orElseThrow(() -> new IllegalStateException("nobody asks")).subject();
  }

  private static @Nullable IdempotencyKey of(HttpServletRequest request, @Nullable Object body) {
    if (!(request.getAttribute(KEY) instanceof String key)) {
      return null;
    }
    String fingerprint = body instanceof String known ? known : Fingerprint.of(Fingerprint.begin());
    // Decoded and normalised by the container: two spellings of an address are one.
    return IdempotencyKey.of(
        account(),
        request.getMethod(),
        request.getServletPath(),
        key,
        fingerprint,
        request.getQueryString());
  }
}
