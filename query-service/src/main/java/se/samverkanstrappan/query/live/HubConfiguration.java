package se.samverkanstrappan.query.live;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverkanstrappan.query.store.ActiveGeneration;
import se.samverkanstrappan.query.streams.KafkaSettings;
import se.samverkanstrappan.query.web.Today;
import tools.jackson.databind.json.JsonMapper;

/** Fills the ring beside the web server. */
@Configuration(proxyBeanMethods = false)
class HubConfiguration {
  @Bean
  Hub changesHub(
      KafkaSettings kafka,
      LiveSettings settings,
      ActiveGeneration active,
      JsonMapper json,
      Today today,
      Ring ring) {
    return new Hub(active, new FeedSource(kafka, settings, json, today, ring), ring);
  }

  @Bean
  ChangesHealth changesHealthIndicator(Hub hub, Ring ring) {
    return new ChangesHealth(hub, ring);
  }
}
