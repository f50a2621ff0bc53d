package se.samverkanstrappan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** The addresses at which a machine asks whether the service is up. */
final class Health {
  private static final String GROUPS = "/actuator/health";
  private static final Set<String> PROBES = Set.of("/livez", "/readyz", GROUPS);

  private Health() {}

  static boolean asked(HttpServletRequest request) {
    String path = request.getServletPath();
    return PROBES.contains(path) || path.startsWith(GROUPS + "/");
  }
}
