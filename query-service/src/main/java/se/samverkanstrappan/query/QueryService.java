package se.samverkanstrappan.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The read side as a process of its own. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class QueryService {
  /** Starts the service; its settings are read from {@code query-service.yml}. */
  public static void main(String[] args) {
    application().run(args);
  }

  /**
   * The service, not yet started. Both services can stand on one classpath, so its settings have a
   * name of their own.
   */
  public static SpringApplication application() {
    return new SpringApplicationBuilder(QueryService.class)
        .properties("spring.config.name=query-service")
        .build();
  }
}
