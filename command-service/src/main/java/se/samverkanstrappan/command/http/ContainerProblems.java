package se.samverkanstrappan.command.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells problems also where the container refuses an address before the application sees it. */
@Component
class ContainerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private static final Logger LOG = LoggerFactory.getLogger(ContainerProblems.class);

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new Report()));
  }

  private static final class Report extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      int status = response.getStatus();
      if (status < HttpServletResponse.SC_BAD_REQUEST
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      try {
        answer(response, Problem.ofContainer(HttpStatusCode.valueOf(status)));
      } catch (IOException e) {
        LOG.debug("the client is gone", e);
      }
    }

    private static void answer(Response response, Problem problem) throws IOException {
      response.setHeader(CorrelationFilter.HEADER, problem.correlationId());
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(problem));
      response.finishResponse();
    }
  }
}
