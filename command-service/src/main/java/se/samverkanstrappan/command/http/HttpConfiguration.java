package se.samverkanstrappan.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.samverkanstrappan.command.idempotency.Fingerprint;
import tools.jackson.databind.JsonNode;

/** Reads {@link Body} and {@link IfMatch} parameters and the header {@code Idempotency-Key}. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration implements WebMvcConfigurer {
  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new BodyResolver());
    resolvers.add(new IfMatchResolver());
  }

  /** What services ask of each other carries no keys. */
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new Acceptance()).addPathPatterns("/api/**");
    registry.addInterceptor(new RequestKey()).addPathPatterns("/api/**");
  }

  private static HttpServletRequest servlet(NativeWebRequest request) {
    return Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
  }

  private static final class BodyResolver implements HandlerMethodArgumentResolver {
    private final StrictJson json = new StrictJson();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.hasParameterAnnotation(Body.class);
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders)
        throws Exception {
      HttpServletRequest servlet = servlet(request);
      requireJson(servlet.getContentType());
      // What says itself how large it is need not be received to know it.
      if (servlet.getContentLengthLong() > StrictJson.MAX_BYTES) {
        throw new BodyTooLarge(StrictJson.MAX_BYTES);
      }
      DigestInputStream body = new DigestInputStream(servlet.getInputStream(), Fingerprint.begin());
      Object value = read(body, parameter);
      String fingerprint = Fingerprint.of(body.getMessageDigest());
      if (workedOut(parameter)) {
        RequestKey.ofWorkedOutBody(servlet, fingerprint);
      } else {
        RequestKey.ofBody(servlet, fingerprint);
      }
      return value;
    }

    private static boolean workedOut(MethodParameter parameter) {
      return Objects.requireNonNull(parameter.getParameterAnnotation(Body.class)).workedOut();
    }

    private Object read(InputStream body, MethodParameter parameter) throws IOException {
      return parameter.getParameterType() == RawBody.class
          ? new RawBody(json, (JsonNode) json.read(body, json.type(JsonNode.class)))
          : json.read(body, json.type(parameter.getGenericParameterType()));
    }

    private static void requireJson(@Nullable String contentType)
        throws HttpMediaTypeNotSupportedException {
      try {
        MediaType given = contentType == null ? null : MediaType.parseMediaType(contentType);
        if (given == null || !MediaType.APPLICATION_JSON.equalsTypeAndSubtype(given)) {
          throw new HttpMediaTypeNotSupportedException(given, List.of(MediaType.APPLICATION_JSON));
        }
      } catch (InvalidMediaTypeException e) {
        throw new HttpMediaTypeNotSupportedException(e.getMessage());
      }
    }
  }

  private static final class IfMatchResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == IfMatch.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return IfMatch.parse(servlet(request).getHeader("If-Match"));
    }
  }
}
