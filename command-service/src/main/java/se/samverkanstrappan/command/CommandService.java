package se.samverkanstrappan.command;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** Takes commands over HTTP and keeps the book of record. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class CommandService {
  /**
   * Set in this service's context only: what it has on the class path stays out of the contexts of
   * other services in the same JVM.
   */
  public static final String SERVICE_PROPERTY = "samverkanstrappan.service";

  /**
   * Starts the service.
   *
   * @param args Spring properties as {@code --name=value}
   * @return the running context; closing it stops the service
   */
  public static ConfigurableApplicationContext start(String... args) {
    // Axon advertises a paid console in the log otherwise.
    System.setProperty("disable-axoniq-console-message", "true");
    SpringApplication application = new SpringApplication(CommandService.class);
    application.setDefaultProperties(
        Map.of("spring.config.name", "command-service", SERVICE_PROPERTY, "command"));
    return application.run(args);
  }

  public static void main(String[] args) {
    start(args);
  }
}
