package se.samverkanstrappan.query.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samverkanstrappan.query.ReadsTest;

@ReadsTest
@TestPropertySource(
    properties = {
      "samverkanstrappan.accessibility.owner=Region Exempel",
      "samverkanstrappan.accessibility.email=tillganglighet@example.org",
      "samverkanstrappan.accessibility.phone=010-000 00 00"
    })
class OwnedStatementTest {
  @Autowired private MockMvcTester http;

  @Test
  void saysWhoAnswersForIt() {
    assertThat(http.get().uri("/tillganglighet"))
        .bodyText()
        .contains("Region Exempel står bakom", "010-000 00 00")
        .contains("<a href=\"mailto:tillganglighet@example.org\">")
        .doesNotContain("har inte angett");
  }
}
