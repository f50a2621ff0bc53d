package se.samverkanstrappan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * A port beside the service's own, for those who run it: metrics are told there and nowhere else.
 *
 * <p>It is opened by {@code management.server.port} alone, and then to this machine alone unless
 * {@code management.server.address} says otherwise; nobody is asked who it is.
 */
class ManagementPort implements EnvironmentPostProcessor {
  private static final Map<String, Object> WHEN_OPEN =
      Map.of(
          "management.server.address",
          "127.0.0.1",
          "management.endpoints.web.exposure.include",
          "health,metrics,prometheus");

  /** What is set by anybody else has precedence. */
  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (ManagementPortType.get(environment) == ManagementPortType.DIFFERENT) {
      environment.getPropertySources().addLast(new MapPropertySource("managementPort", WHEN_OPEN));
    }
  }

  /** Whether a request came in there. */
  static boolean asked(HttpServletRequest request) {
    return WebServerApplicationContext.hasServerNamespace(
        WebApplicationContextUtils.getWebApplicationContext(request.getServletContext()),
        "management");
  }
}
