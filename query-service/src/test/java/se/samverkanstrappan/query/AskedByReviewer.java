package se.samverkanstrappan.query;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samverkanstrappan.access.Role;

/** Lets every request show a token that may read all, unless it shows another. */
@Configuration(proxyBeanMethods = false)
class AskedByReviewer {
  @Bean
  MockMvcBuilderCustomizer showingToken() {
    String token = TestTokens.of("region-12", Role.REVIEWER);
    return builder -> builder.defaultRequest(get("/").header("Authorization", "Bearer " + token));
  }
}
