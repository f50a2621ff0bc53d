package se.samverkanstrappan.query.subscription.reads;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import se.samverkanstrappan.query.web.Frame;

/**
 * Where things are, in full, as seen by who asks; what a proxy says counts only where the container
 * is set to believe it. They are the same on every day.
 *
 * @param origin the scheme and host that were asked
 * @param asked the parameters, all of which are known
 */
record Addresses(String origin, String path, Map<String, String> asked, Frame frame) {
  static Addresses of(HttpServletRequest request) {
    Map<String, String> asked = new TreeMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!values[0].isBlank()) {
                asked.put(name, values[0].strip());
              }
            });
    String origin =
        ServletUriComponentsBuilder.fromContextPath(request).replacePath(null).toUriString();
    return new Addresses(origin, request.getRequestURI(), asked, Frame.of(request));
  }

  String home() {
    return origin + frame.home();
  }

  String collaboration(String id) {
    return origin + frame.collaboration(id);
  }

  /** There is no page of it yet. */
  String assignment(String id) {
    return origin + "/api/v1/assignments/" + UriUtils.encode(id, "UTF-8");
  }

  /** The address that was asked. */
  String self() {
    return origin + path + query(asked);
  }

  /** What was asked, but for the day. */
  String filter() {
    Map<String, String> others = new TreeMap<>(asked);
    others.remove("asOf");
    return query(others);
  }

  private static String query(Map<String, String> parameters) {
    UriComponentsBuilder query = UriComponentsBuilder.newInstance();
    parameters.keySet().forEach(name -> query.queryParam(name, "{value}"));
    return query.encode().buildAndExpand(parameters.values().toArray()).toUriString();
  }
}
