package se.samverkanstrappan.command.eventstore;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/**
 * Puts Axon's auto-configuration after Boot 4's.
 *
 * <p>Axon 4.13 names Boot 3's packages, so by itself it decides before there is a data source and
 * silently falls back to an event bus without a store and to no transactions at all. {@link
 * BookAssertions} fails the start should that ever happen again.
 */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
    },
    beforeName = {
      "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
      "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration"
    })
@ConditionalOnProperty(name = "samverkanstrappan.service", havingValue = "command")
public class AxonOnBoot4 {}
