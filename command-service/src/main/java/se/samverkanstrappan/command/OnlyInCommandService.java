package se.samverkanstrappan.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps Axon, the data source and Flyway out of every other Spring context in the JVM.
 *
 * <p>Run as one process, the services share a class path; without this the query-service would be
 * given an empty database and an event bus of its own.
 */
class OnlyInCommandService implements AutoConfigurationImportFilter, EnvironmentAware {
  private static final List<String> OURS =
      List.of(
          "org.axonframework.",
          "org.springframework.boot.jdbc.",
          "org.springframework.boot.flyway.",
          "org.springframework.boot.sql.",
          "se.samverkanstrappan.command.");

  /** It asks its vendor for updates over the network at each start. */
  private static final String UPDATE_CHECKER = "UpdateCheckerAutoConfiguration";

  private boolean commandService;

  @Override
  public void setEnvironment(Environment environment) {
    commandService = "command".equals(environment.getProperty(CommandService.SERVICE_PROPERTY));
  }

  @Override
  public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
    boolean[] matches = new boolean[candidates.length];
    for (int i = 0; i < candidates.length; i++) {
      matches[i] = candidates[i] == null || wanted(candidates[i]);
    }
    return matches;
  }

  private boolean wanted(String candidate) {
    return commandService
        ? !candidate.endsWith(UPDATE_CHECKER)
        : OURS.stream().noneMatch(candidate::startsWith);
  }
}
