package se.samverkanstrappan.command;

import java.time.Clock;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommandConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(CommandService.class);

  /** The only clock: its zone is the calendar that "today" means. */
  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Europe/Stockholm"));
  }

  @Bean
  ApplicationListener<WebServerInitializedEvent> sayWhereItListens(
      @Value("${server.address}") String address) {
    return event ->
        LOG.info("listening address={} port={}", address, event.getWebServer().getPort());
  }
}
