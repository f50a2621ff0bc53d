package se.samverkanstrappan.command.directory;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {
  /**
   * Subscribing, so that it runs in the command's transaction and its failure undoes the command.
   */
  @Bean
  ConfigurerModule directoryInTheSameTransaction() {
    return configurer ->
        configurer
            .eventProcessing()
            .registerSubscribingEventProcessor(DirectoryKeeper.GROUP)
            .registerListenerInvocationErrorHandler(
                DirectoryKeeper.GROUP, configuration -> PropagatingErrorHandler.instance())
            .registerErrorHandler(
                DirectoryKeeper.GROUP, configuration -> PropagatingErrorHandler.instance());
  }
}
