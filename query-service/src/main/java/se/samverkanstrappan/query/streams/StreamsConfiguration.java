package se.samverkanstrappan.query.streams;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverkanstrappan.query.store.ActiveGeneration;
import se.samverkanstrappan.query.store.SinkFactory;

/** Runs the projection beside the web server. */
@Configuration(proxyBeanMethods = false)
class StreamsConfiguration {
  @Bean
  ProjectionRunner projectionRunner(
      KafkaSettings kafka,
      StreamsSettings streams,
      GenerationSettings generation,
      SinkFactory sinkFactory,
      ActiveGeneration active) {
    return new ProjectionRunner(kafka, streams, generation, sinkFactory, active);
  }

  @Bean
  ProjectionHealth projectionHealthIndicator(ProjectionRunner runner, ActiveGeneration active) {
    return new ProjectionHealth(runner, active);
  }
}
