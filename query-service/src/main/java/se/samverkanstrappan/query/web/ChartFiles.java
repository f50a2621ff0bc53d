package se.samverkanstrappan.query.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Offers the library that draws charts where other libraries are; its jar has another shape. */
@Configuration(proxyBeanMethods = false)
class ChartFiles implements WebMvcConfigurer {
  private static final String VERSION = "META-INF/maven/org.mvnpm/echarts/pom.properties";
  private static final String FILES = "classpath:/META-INF/resources/_static/echarts/%s/";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/webjars/echarts/**")
        .addResourceLocations(FILES.formatted(version()))
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
  }

  private static String version() {
    var properties = new Properties();
    try (InputStream file = new ClassPathResource(VERSION).getInputStream()) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
