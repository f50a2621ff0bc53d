package se.samverkanstrappan.query.live;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all streams share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveSettings.class)
class LiveConfiguration {
  @Bean
  Ring changesRing(LiveSettings settings) {
    return new Ring(settings.messages(), settings.bytes().toBytes());
  }

  @Bean
  Streams changesStreams(LiveSettings settings) {
    return new Streams(settings.streams(), settings.heartbeat());
  }
}
