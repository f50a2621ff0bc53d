package se.samverkanstrappan.standalone;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps each service's context as it is when the service runs alone: what only the other one has on
 * its class path is not configured.
 */
final class ForeignAutoConfigurations implements AutoConfigurationImportFilter, EnvironmentAware {
  private static final Map<String, List<String>> FOREIGN =
      Map.of(
          Part.QUERY.option(),
          List.of(
              "org.axonframework.",
              "se.samverkanstrappan.command.",
              "org.springframework.boot.jdbc.",
              "org.springframework.boot.flyway.",
              "org.springframework.boot.transaction.",
              "org.springframework.boot.persistence.",
              "org.springframework.boot.sql."),
          Part.COMMAND.option(),
          List.of(
              "se.samverkanstrappan.query.",
              "org.springframework.boot.thymeleaf.",
              "org.springframework.boot.mongodb."));

  private List<String> foreign = List.of();

  @Override
  public void setEnvironment(Environment environment) {
    foreign = FOREIGN.getOrDefault(environment.getProperty(Service.PART, ""), List.of());
  }

  @Override
  public boolean[] match(
      @Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
    var wanted = new boolean[autoConfigurations.length];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = isWanted(autoConfigurations[i]);
    }
    return wanted;
  }

  private boolean isWanted(@Nullable String autoConfiguration) {
    return autoConfiguration == null
        || Stream.of(autoConfiguration)
            .noneMatch(name -> foreign.stream().anyMatch(name::startsWith));
  }
}
