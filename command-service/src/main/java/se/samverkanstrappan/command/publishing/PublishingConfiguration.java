package se.samverkanstrappan.command.publishing;

import java.time.Clock;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samverkanstrappan.command.eventstore.BookSync;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KafkaSettings.class, PublishingSettings.class})
class PublishingConfiguration {
  @Bean
  PublicationTable publicationTable(JdbcClient jdbc) {
    return new PublicationTable(jdbc);
  }

  @Bean
  TokenStore tokenStore(
      ConnectionProvider connections,
      Serializer serializer,
      PublishingSettings settings,
      @Value("${spring.datasource.url}") String bookUrl) {
    return JdbcTokenStore.builder()
        .connectionProvider(connections)
        .serializer(serializer)
        .claimTimeout(settings.claimTimeout())
        .nodeId(Node.name(settings.node(), bookUrl))
        .build();
  }

  @Bean
  Outlet outlet(KafkaSettings kafka) {
    return new Outlet(kafka);
  }

  @Bean
  Readers readers() {
    return new Readers(System::nanoTime);
  }

  @Bean
  Guard guard(
      KafkaSettings kafka,
      PublishingSettings settings,
      Outlet outlet,
      PublicationTable publications,
      JdbcClient jdbc,
      TokenStore tokens,
      TransactionManager transactions,
      List<EpochRaised> raised,
      Readers readers) {
    return new Guard(
        kafka,
        settings.checkDelay(),
        outlet,
        publications,
        new BookIndex(jdbc),
        tokens,
        transactions,
        raised,
        readers);
  }

  @Bean
  Epochs epochs(PublicationTable publications, Guard guard) {
    return new Epochs(publications, guard);
  }

  @Bean
  PublishingProcessor publishingProcessor(
      EventStore book,
      Guard guard,
      Outlet outlet,
      PublicationTable publications,
      BookSync sync,
      TokenStore tokens,
      TransactionManager transactions,
      PublishingSettings settings) {
    return new PublishingProcessor(
        new GuardedSource(book, guard),
        new EventPublisher(outlet, publications, sync),
        tokens,
        transactions,
        outlet,
        settings.batchSize());
  }

  @Bean
  Republishing republishing(KafkaSettings kafka, EventStore book, PublicationTable publications) {
    return new Republishing(kafka, book, publications);
  }

  @Bean
  PublishingHealth publishing(Outlet outlet, Guard guard, PublishingProcessor processor) {
    return new PublishingHealth(outlet, guard, processor);
  }

  @Bean
  PublishingMetrics publishingMetrics(
      JdbcClient jdbc, Serializer serializer, Clock clock, Guard guard, PublishingHealth health) {
    var published = new PublishedPosition(jdbc, serializer);
    return new PublishingMetrics(
        new Backlog(jdbc, published, clock, System::nanoTime), guard, health);
  }
}
