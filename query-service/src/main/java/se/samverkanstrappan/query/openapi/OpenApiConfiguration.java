package se.samverkanstrappan.query.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverkanstrappan.query.web.Parameters;
import tools.jackson.databind.JsonNode;

/** Tells of the reads that are found in the code what is told of them; on the first request. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Parameters.class)
        .replaceWithClass(JsonNode.class, Object.class);
  }

  @Bean
  OpenApiCustomizer telling() {
    return found -> {
      OpenAPI told = ToldReads.read();
      found.info(told.getInfo()).tags(told.getTags()).security(told.getSecurity());
      told.getComponents().getSecuritySchemes().forEach(found.getComponents()::addSecuritySchemes);
      told.getComponents().getParameters().forEach(found.getComponents()::addParameters);
      told.getComponents().getHeaders().forEach(found.getComponents()::addHeaders);
      told.getComponents().getResponses().forEach(found.getComponents()::addResponses);
      told.getComponents().getSchemas().forEach(found.getComponents()::addSchemas);
      found.setPaths(ToldReads.together(found.getPaths(), told.getPaths()));
    };
  }
}
