package se.samverkanstrappan.query.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samverkanstrappan.query.ReadsTest;

@ReadsTest
class StatementPageTest {
  @Autowired private MockMvcTester http;

  @Test
  void saysWhatTheLawAsksForInBothLanguages() {
    assertThat(page("/tillganglighet"))
        .contains("Tillgänglighetsredogörelse</h1>", "2018:1937", "delvis förenlig")
        .contains("Kända brister", "href=\"https://www.digg.se/tdosanmalan\"");
    assertThat(page("/tillganglighet?lang=en&asOf=2025-01-01"))
        .contains("Accessibility statement</h1>", "partially compliant");
  }

  @Test
  void saysSoWhereNobodyHasSaidWhoAnswersForIt() {
    assertThat(page("/tillganglighet"))
        .contains("har inte angett vem som står bakom", "har inte angett någon kontaktväg")
        .doesNotContain("mailto:");
  }

  private String page(String address) {
    try {
      return http.get().uri(address).exchange().getResponse().getContentAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
