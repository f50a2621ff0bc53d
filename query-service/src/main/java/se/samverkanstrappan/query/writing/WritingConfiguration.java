package se.samverkanstrappan.query.writing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Where what is written goes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandServiceSettings.class)
class WritingConfiguration {}
