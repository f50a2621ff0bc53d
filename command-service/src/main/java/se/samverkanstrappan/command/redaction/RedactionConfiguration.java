package se.samverkanstrappan.command.redaction;

import java.time.Clock;
import org.axonframework.common.caching.Cache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samverkanstrappan.command.publishing.EpochRaised;
import se.samverkanstrappan.command.publishing.Epochs;

@Configuration(proxyBeanMethods = false)
class RedactionConfiguration {
  @Bean
  static CompactedBook compactedBook() {
    return new CompactedBook();
  }

  @Bean
  RedactionTable redactionTable(JdbcClient jdbc) {
    return new RedactionTable(jdbc);
  }

  @Bean
  EpochRaised snapshotsOfOldTextsAreForgotten(RedactionTable acts) {
    return epoch -> acts.forgetSnapshots();
  }

  @Bean
  Redactions redactions(
      JdbcClient jdbc, RedactionTable acts, Epochs epochs, Cache aggregates, Clock clock) {
    return new Redactions(new StoredTexts(jdbc), acts, epochs, aggregates, clock);
  }
}
