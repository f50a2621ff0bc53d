package se.samverkanstrappan.command.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells of the writes that are found in the code what is told of them; on the first request. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
  @Bean
  OpenApiCustomizer telling() {
    return found -> {
      OpenAPI told = parse(Document.read().toString());
      found.info(told.getInfo()).tags(told.getTags()).components(told.getComponents());
      found.security(told.getSecurity());
      found.setPaths(together(found.getPaths(), told.getPaths()));
    };
  }

  /** In the order in which they are told; what nothing is told of stays as it was found. */
  private static Paths together(Paths found, Paths told) {
    Paths paths = new Paths();
    told.forEach(
        (path, item) -> {
          PathItem known = found.remove(path);
          if (known != null) {
            paths.addPathItem(path, together(known, item));
          }
        });
    paths.putAll(found);
    return paths;
  }

  private static PathItem together(PathItem found, PathItem told) {
    PathItem item = new PathItem();
    found
        .readOperationsMap()
        .forEach(
            (method, operation) ->
                item.operation(method, told.readOperationsMap().getOrDefault(method, operation)));
    return item;
  }

  private static OpenAPI parse(String document) {
    try {
      return Json31.mapper().readValue(document, OpenAPI.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
