package se.samverkanstrappan.command.redaction;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samverkanstrappan.command.eventstore.RewrittenStreams;
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
  RewrittenStreams rewrittenStreams(RedactionTable acts) {
    return acts::concern;
  }

  @Bean
  LateSnapshots lateSnapshots(RedactionTable acts) {
    return new LateSnapshots(acts);
  }

  @Bean
  Redactions redactions(JdbcClient jdbc, RedactionTable acts, Epochs epochs, Clock clock) {
    return new Redactions(new StoredTexts(jdbc), acts, epochs, clock);
  }
}
