package se.samverkanstrappan.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.query.OrdersInMemory;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.TestTokens;
import se.samverkanstrappan.query.store.RebuildState;

@ReadsTest
class RebuildTest {
  private static final String API = "/api/v1/admin/rebuild";
  private static final String PAGE = "/drift/ombyggnad";

  @Autowired private MockMvcTester http;
  @Autowired private OrdersInMemory orders;

  @BeforeEach
  void nothingIsMade() {
    orders.stand(null);
  }

  @Test
  void takesOneOrderAtATime() {
    assertThat(post(API))
        .hasStatus(202)
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("CATCHING_UP");
    assertThat(post(API)).hasStatus(409).bodyText().contains("is being made already");
  }

  @Test
  void tellsHowFarItHasCome() {
    orders.stand(RebuildState.CATCHING_UP);

    assertThat(get(API))
        .hasStatus(200)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"state": "CATCHING_UP", "serves": "e1-f7-g1", "makes": "e1-f7-g2", "read": 3,
             "total": 12, "startedAt": "2026-11-20T08:00:00.000000Z", "finishedAt": null}""");
    assertThat(page(PAGE))
        .contains("Läser om alla händelser", "3 av 12", "hx-trigger=\"every 2s\"")
        .contains("value=\"abandon\"")
        .doesNotContain("value=\"rebuild\"", "value=\"switch\"");
    assertThat(page(PAGE + "?lang=en")).contains("Reading all events anew", "3 of 12");
  }

  @Test
  void asksWhichIsToBeServedWhereTheyDiffer() {
    orders.differ("collaboration/forum");

    assertThat(page(PAGE))
        .contains("1 av 12 skiljer sig", "collaboration/forum", "value=\"switch\"")
        .doesNotContain("hx-trigger");
    assertThat(post(API + "/switch")).hasStatus(202);
    assertThat(post(API + "/switch")).hasStatus(409);
  }

  @Test
  void offersTheOneBeforeWhileItIsThere() {
    assertThat(post(API + "/fall-back")).hasStatus(409);
    assertThat(page(PAGE)).contains("Ingen ombyggnad pågår").doesNotContain("value=\"fall-back\"");

    orders.stand(RebuildState.DONE);

    assertThat(page(PAGE)).contains("Ombyggnaden är klar", "e1-f7-g0", "value=\"fall-back\"");
    assertThat(post(API + "/fall-back")).hasStatus(202);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(post(API + "?force=yes")).hasStatus(400);
    assertThat(get(API + "?force=yes")).hasStatus(400);
    assertThat(post(PAGE + "?order=rebuild-all")).hasStatus(400).bodyText().contains("finns inte");
  }

  private MockMvcTester.MockMvcRequestBuilder post(String address) {
    return http.post()
        .uri(address)
        .header("Authorization", "Bearer " + TestTokens.of("region-12", Role.ADMIN));
  }

  private MockMvcTester.MockMvcRequestBuilder get(String address) {
    return http.get()
        .uri(address)
        .header("Authorization", "Bearer " + TestTokens.of("region-12", Role.ADMIN));
  }

  private String page(String address) {
    try {
      return get(address).exchange().getResponse().getContentAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
