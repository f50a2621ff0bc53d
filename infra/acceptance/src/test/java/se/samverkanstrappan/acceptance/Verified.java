package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** What a comparison of the book with all that is made of it came to. */
record Verified(JsonNode report) {
  private static final int NOT_YET = 503;
  private static final Duration LONG = Duration.ofMinutes(3);

  /** Has it compared, and waits for that. */
  static Verified by(Api api) {
    Answer begun =
        Awaitility.await()
            .atMost(LONG)
            .until(() -> api.operating("POST", "/verify"), each -> each.status() != NOT_YET);
    assertThat(begun.orFail().status()).isEqualTo(202);
    JsonNode report =
        Awaitility.await()
            .atMost(LONG)
            .until(() -> api.get("/admin/verify"), Verified::hasEnded)
            .json();
    assertThat(state(report)).as(report.toPrettyString()).isEqualTo("DONE");
    return new Verified(report);
  }

  private static boolean hasEnded(Answer answer) {
    return answer.status() != NOT_YET && !state(answer.orFail().json()).equals("RUNNING");
  }

  private static String state(JsonNode report) {
    return report.path("state").asString();
  }

  /** Nothing differs, and all that is in the book is everywhere. */
  Verified isEqual() {
    assertThat(report.path("equal").asBoolean()).as(report.toPrettyString()).isTrue();
    assertThat(report.path("kafka")).isEqualTo(report.path("book"));
    assertThat(report.path("readModel")).isEqualTo(report.path("book"));
    return this;
  }

  long events() {
    return report.at("/book/events").asLong();
  }

  int epoch() {
    return report.path("epoch").asInt();
  }

  /** Each as {@code HEAD collaboration dalalab OTHER title}. */
  List<String> differences() {
    return report
        .path("differences")
        .valueStream()
        .map(
            each ->
                "%s %s %s %s %s"
                    .formatted(
                        each.path("place").asString(),
                        each.path("kind").asString().toLowerCase(java.util.Locale.ROOT),
                        each.path("id").asString(),
                        each.path("fault").asString(),
                        each.path("what").valueStream().map(it -> it.asString()).toList()))
        .toList();
  }
}
