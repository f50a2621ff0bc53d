package se.samverkanstrappan.command.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a write whose answer would not be taken before it is done; left to the framework it would
 * be done first and refused when the answer is written.
 */
final class Acceptance implements HandlerInterceptor {
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws HttpMediaTypeNotAcceptableException {
    List<String> accepted = Collections.list(request.getHeaders("Accept"));
    if (accepted.isEmpty() || READS.contains(request.getMethod()) || takesJson(accepted)) {
      return true;
    }
    throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
  }

  private static boolean takesJson(List<String> accepted) {
    try {
      return MediaType.parseMediaTypes(accepted).stream()
          .anyMatch(MediaType.APPLICATION_JSON::isCompatibleWith);
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }
}
