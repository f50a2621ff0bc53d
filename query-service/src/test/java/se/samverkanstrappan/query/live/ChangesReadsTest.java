package se.samverkanstrappan.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samverkanstrappan.query.ReadsTest;

/** What is refused, and how; the streams themselves are asked of the whole service. */
@ReadsTest
class ChangesReadsTest {
  @Autowired private MockMvcTester http;
  @Autowired private Streams streams;

  @Test
  void refusesUnknownAndWrongParameters() {
    assertThat(
            http.get()
                .uri("/api/v1/changes?collaborations=x&asOf=never")
                .accept(MediaType.TEXT_EVENT_STREAM))
        .hasStatus(400)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyText()
        .contains("?asOf", "there is no parameter collaborations here");
  }

  @Test
  void hasNothingForThoseWhoTakeOnlyJson() {
    assertThat(http.get().uri("/api/v1/changes").accept(MediaType.APPLICATION_JSON))
        .hasStatus(406)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void answersHeadWithoutAStream() {
    assertThat(http.head().uri("/api/v1/changes?asOf=2026-11-20&collaboration=forum"))
        .hasStatus(200)
        .hasHeader("Content-Type", "text/event-stream;charset=UTF-8")
        .hasHeader("Cache-Control", "no-store")
        .hasHeader("X-Accel-Buffering", "no");
  }

  @Test
  void refusesMoreStreamsThanThereMayBe() {
    int taken = 0;
    while (streams.take()) {
      taken++;
    }
    try {
      assertThat(http.get().uri("/api/v1/changes").accept(MediaType.TEXT_EVENT_STREAM))
          .hasStatus(503)
          .hasHeader("Retry-After", "5")
          .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
          .bodyText()
          .contains("urn:samverkanstrappan:problem:too-many-streams");
      assertThat(taken).isEqualTo(2000);
    } finally {
      while (taken-- > 0) {
        streams.giveBack();
      }
    }
  }
}
