package se.samverkanstrappan.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the query parameters to the methods that ask for them. */
@Component
final class ParametersArgument implements HandlerMethodArgumentResolver {
  private final Clock clock;

  ParametersArgument(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Parameters.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest servlet = (HttpServletRequest) request.getNativeRequest();
    Parameters parameters = new Parameters(servlet.getParameterMap(), clock.instant());
    UnreadableQueryFilter.refusal(servlet)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return parameters;
  }
}
