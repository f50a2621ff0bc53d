package se.samverkanstrappan.command.directory;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {
  @Bean
  ConfigurerModule actorDirectoryInTheSameTransaction() {
    return inTheSameTransaction(DirectoryKeeper.GROUP);
  }

  @Bean
  ConfigurerModule assignmentDirectoryInTheSameTransaction() {
    return inTheSameTransaction(AssignmentDirectoryKeeper.GROUP);
  }

  /**
   * Subscribing, so that it runs in the command's transaction and its failure undoes the command.
   */
  private static ConfigurerModule inTheSameTransaction(String group) {
    return configurer ->
        configurer
            .eventProcessing()
            .registerSubscribingEventProcessor(group)
            .registerListenerInvocationErrorHandler(
                group, configuration -> PropagatingErrorHandler.instance())
            .registerErrorHandler(group, configuration -> PropagatingErrorHandler.instance());
  }
}
