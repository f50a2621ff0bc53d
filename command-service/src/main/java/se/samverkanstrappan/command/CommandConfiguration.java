package se.samverkanstrappan.command;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommandConfiguration {
  /** The only clock: its zone is the calendar that "today" means. */
  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Europe/Stockholm"));
  }
}
