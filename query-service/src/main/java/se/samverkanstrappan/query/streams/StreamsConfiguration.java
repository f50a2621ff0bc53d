package se.samverkanstrappan.query.streams;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverkanstrappan.query.deadletters.LetterBox;
import se.samverkanstrappan.query.security.ServiceToken;
import se.samverkanstrappan.query.store.ActiveGeneration;
import se.samverkanstrappan.query.store.OldGenerations;
import se.samverkanstrappan.query.store.Rebuilds;
import se.samverkanstrappan.query.store.SinkFactory;
import se.samverkanstrappan.query.web.Hindrance;
import se.samverkanstrappan.query.web.Rebuild;
import se.samverkanstrappan.query.writing.CommandServiceSettings;

/** Runs the projection beside the web server. */
@Configuration(proxyBeanMethods = false)
class StreamsConfiguration {
  @Bean
  HealingByCommandService healing(CommandServiceSettings settings, ServiceToken token) {
    return new HealingByCommandService(settings.commandServiceUrl(), token);
  }

  @Bean
  PublishedByCommandService published(CommandServiceSettings settings, ServiceToken token) {
    return new PublishedByCommandService(settings.commandServiceUrl(), token);
  }

  @Bean
  ProjectionRunner projectionRunner(
      KafkaSettings kafka,
      StreamsSettings streams,
      GenerationSettings generation,
      SinkFactory sinkFactory,
      ActiveGeneration active,
      Healing healing,
      Published published,
      OldGenerations oldGenerations,
      Rebuilds rebuilds) {
    return new ProjectionRunner(
        kafka,
        streams,
        generation,
        sinkFactory,
        active,
        healing,
        published,
        oldGenerations,
        rebuilds);
  }

  @Bean
  DeadLetterReader deadLetterReader(KafkaSettings kafka, ActiveGeneration active, LetterBox box) {
    return new DeadLetterReader(kafka, active, box);
  }

  @Bean
  ResolutionsOnKafka resolutions(KafkaSettings kafka) {
    return new ResolutionsOnKafka(kafka);
  }

  @Bean
  StreamMetrics streamMetrics(
      ProjectionRunner runner, LetterBox box, ProjectionHealth health, KafkaSettings kafka) {
    return new StreamMetrics(runner, box, health, kafka.partitions());
  }

  @Bean
  Rebuild rebuild(ProjectionRunner runner) {
    return runner::rebuilds;
  }

  @Bean
  Hindrance readsBehind(ProjectionHealth projection) {
    return () -> projection.degraded() ? Optional.of("site.readsBehind") : Optional.empty();
  }

  @Bean
  ProjectionHealth projectionHealthIndicator(ProjectionRunner runner, ActiveGeneration active) {
    return new ProjectionHealth(runner, active);
  }
}
