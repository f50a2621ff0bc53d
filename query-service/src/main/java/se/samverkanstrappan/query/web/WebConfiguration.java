package se.samverkanstrappan.query.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.samverkanstrappan.events.Timestamps;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The clock, the languages and the shape of JSON, each decided once. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
  private final ParametersArgument parameters;

  WebConfiguration(ParametersArgument parameters) {
    this.parameters = parameters;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(parameters);
  }

  /** What the rest of the application tells the time by. */
  @Configuration(proxyBeanMethods = false)
  static class Beans {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    LocaleResolver localeResolver() {
      return new LanguageResolver();
    }

    @Bean
    MessageSource messageSource() {
      var messages = new ResourceBundleMessageSource();
      messages.setBasename("query-messages");
      messages.setDefaultEncoding("UTF-8");
      messages.setFallbackToSystemLocale(false);
      return messages;
    }

    @Bean
    JsonMapperBuilderCustomizer jsonAsInTheContract() {
      SimpleModule instants = new SimpleModule("instants");
      instants.addSerializer(Instant.class, new InstantInMicroseconds());
      return builder ->
          builder.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).addModule(instants);
    }
  }

  private static final class InstantInMicroseconds extends StdSerializer<Instant> {
    InstantInMicroseconds() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
      json.writeString(Timestamps.format(value));
    }
  }
}
