package se.samverkanstrappan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Who may ask how much; each method throws {@link TooManyRequests} for what is beyond. */
final class RateLimits {
  private static final String COUNTED = RateLimits.class.getName();
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  private final boolean enabled;
  private final Buckets reads;
  private final Buckets writes;
  private final Buckets addresses;
  private final Buckets unrecognised;

  RateLimits(LimitSettings settings, LongSupplier nanos) {
    this.enabled = settings.enabled();
    int remembered = settings.remembered();
    this.reads = new Buckets(settings.account().reads(), remembered, nanos);
    this.writes = new Buckets(settings.account().writes(), remembered, nanos);
    this.addresses = new Buckets(settings.address().total(), remembered, nanos);
    this.unrecognised = new Buckets(settings.address().unrecognised(), remembered, nanos);
  }

  /**
   * Before it is known who asks. To try a password takes long on purpose, so an address from which
   * too much was not recognised may not try another.
   */
  void beforeRecognising(HttpServletRequest request) {
    if (limited(request)) {
      String network = ClientAddress.network(request.getRemoteAddr());
      addresses.take(network);
      if (showsPassword(request)) {
        unrecognised.look(network);
      }
    }
  }

  /** When somebody has been recognised. */
  void recognised(Identity identity, HttpServletRequest request) {
    request.setAttribute(COUNTED, true);
    if (limited(request)) {
      (READS.contains(request.getMethod()) ? reads : writes).take(identity.subject());
    }
  }

  /** When nobody has been recognised; counts a request once, however often it is said. */
  void unrecognised(HttpServletRequest request) {
    if (limited(request) && request.getAttribute(COUNTED) == null) {
      request.setAttribute(COUNTED, true);
      unrecognised.take(ClientAddress.network(request.getRemoteAddr()));
    }
  }

  /** Whether it is up may always be asked. */
  private boolean limited(HttpServletRequest request) {
    return enabled && !Health.asked(request);
  }

  private static boolean showsPassword(HttpServletRequest request) {
    return isBasic(request.getHeader("Authorization"))
        || request.getMethod().equals("POST") && request.getServletPath().equals("/login");
  }

  private static boolean isBasic(@Nullable String credentials) {
    return credentials != null && credentials.toLowerCase(Locale.ROOT).startsWith("basic ");
  }
}
