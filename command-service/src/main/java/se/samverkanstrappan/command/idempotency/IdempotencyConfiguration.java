package se.samverkanstrappan.command.idempotency;

import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(IdempotencySettings.class)
class IdempotencyConfiguration {
  @Bean
  KeptAnswers keptAnswers(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
    return new KeptAnswers(jdbc, transactions, clock);
  }

  @Bean
  ForgetOldAnswers forgetOldAnswers(KeptAnswers answers) {
    return new ForgetOldAnswers(answers);
  }

  @Bean
  ConfigurerModule commandsWithAKeyActOnce(KeptAnswers answers) {
    return configurer ->
        configurer.onInitialize(
            axon ->
                axon.onStart(
                    () ->
                        axon.commandBus()
                            .registerHandlerInterceptor(new OnceInterceptor(answers))));
  }
}
