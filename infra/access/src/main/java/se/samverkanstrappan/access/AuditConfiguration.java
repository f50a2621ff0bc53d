package se.samverkanstrappan.access;

import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;

/** Has sign-ins, refusals and administrative acts put on record. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
@Import({AuditEvents.class, AuditFilter.class})
class AuditConfiguration {
  private static final Logger ORDINARY = LoggerFactory.getLogger("audit");

  /** Where the lines go. */
  record Destination(Consumer<String> lines, @Nullable AuditFile file) implements AutoCloseable {
    @Override
    public void close() {
      if (file != null) {
        file.close();
      }
    }
  }

  @Bean
  Destination auditDestination(AuditSettings settings) {
    if (settings.file() == null) {
      return new Destination(ORDINARY::info, null);
    }
    AuditFile file = new AuditFile(settings.file(), settings);
    return new Destination(file::append, file);
  }

  @Bean
  AuditLog auditLog(
      @Value("${spring.application.name}") String service,
      AuditSettings settings,
      Destination destination) {
    return new AuditLog(service, settings, Clock.systemUTC(), destination.lines());
  }

  /** Tells also of the failures that Spring Security knows no kind for, as those of a provider. */
  @Bean
  AuthenticationEventPublisher authenticationEvents(ApplicationEventPublisher events) {
    var publisher = new DefaultAuthenticationEventPublisher(events);
    publisher.setDefaultAuthenticationFailureEvent(AuthenticationFailureBadCredentialsEvent.class);
    return publisher;
  }
}
