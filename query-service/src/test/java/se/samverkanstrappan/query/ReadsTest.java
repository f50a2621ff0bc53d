package se.samverkanstrappan.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Asks the HTTP side as a reviewer, without Kafka and without a store, with a second rule in its
 * settings.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AutoConfigureMockMvc
@Import(AskedByReviewer.class)
@ContextConfiguration(initializers = BelievedTokens.class)
@SpringBootTest(
    classes = ReadsApplication.class,
    properties = {
      "spring.config.name=query-service",
      "management.endpoint.health.validate-group-membership=false",
      "samverkanstrappan.access.public-read=true",
      TestTokens.PSEUDONYMS,
      "samverkanstrappan.rules[0].id=strict",
      "samverkanstrappan.rules[0].window-months=12",
      "samverkanstrappan.rules[0].confirmations=3",
      "samverkanstrappan.rules[0].quorum-per-mille=1000",
      "samverkanstrappan.rules[0].quorum-floor=2"
    })
public @interface ReadsTest {}
