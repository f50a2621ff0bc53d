package se.samverkanstrappan.production;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPPathMatch;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteMatch;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteRule;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a gateway sends a request, by the order of precedence of the Gateway API. */
record Routes(List<Way> ways) {
  private static final List<String> RANKS = List.of("PathPrefix", "RegularExpression", "Exact");

  private static final Comparator<Way> PRECEDENCE =
      Comparator.<Way>comparingInt(way -> RANKS.indexOf(way.match().getPath().getType()))
          .thenComparingInt(way -> way.match().getPath().getValue().length())
          .thenComparing(way -> way.match().getMethod() != null);

  /** One match, and the service it leads to. */
  record Way(HTTPRouteMatch match, String service) {}

  static Routes of(HTTPRoute route) {
    return new Routes(route.getSpec().getRules().stream().flatMap(Routes::ways).toList());
  }

  private static Stream<Way> ways(HTTPRouteRule rule) {
    String service = rule.getBackendRefs().getFirst().getName();
    return rule.getMatches().stream().map(match -> new Way(match, service));
  }

  String serviceFor(String method, String path) {
    return ways.stream()
        .filter(way -> matches(way.match(), method, path))
        .max(PRECEDENCE)
        .map(Way::service)
        .orElse("none");
  }

  private static boolean matches(HTTPRouteMatch match, String method, String path) {
    return (match.getMethod() == null || match.getMethod().equals(method))
        && matches(match.getPath(), path);
  }

  private static boolean matches(HTTPPathMatch match, String path) {
    String value = match.getValue();
    return switch (match.getType()) {
      case "Exact" -> path.equals(value);
      case "RegularExpression" -> path.matches(value);
      case "PathPrefix" -> path.equals(value) || path.startsWith(withSlash(value));
      default -> throw new IllegalArgumentException(match.getType());
    };
  }

  private static String withSlash(String prefix) {
    return prefix.endsWith("/") ? prefix : prefix + "/";
  }
}
