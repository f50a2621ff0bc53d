package se.samverkanstrappan.command.importing.job;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import se.samverkanstrappan.command.publishing.Node;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class JobConfiguration {
  @Bean
  Jobs importJobs(
      JdbcClient jdbc,
      Clock clock,
      @Value("${samverkanstrappan.publishing.node:}") String node,
      @Value("${spring.datasource.url}") String bookUrl) {
    return new Jobs(new JobTable(jdbc, Node.name(node, bookUrl), clock), clock);
  }
}
