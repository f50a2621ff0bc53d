package se.samverkanstrappan.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkanstrappan.events.assignment.FollowUpContent;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import tools.jackson.databind.node.ObjectNode;

/** What a fixed follow-up says is what was fixed, to the byte, or it is not given at all. */
class FollowUpFixedTest {
  private static final String TYPE = "assignment.follow-up-fixed";
  private static final String WRITTEN =
      "{\"asOf\":\"2024-12-31\",\"assignment\":{\"id\":\"strategisk-planering\"},"
          + "\"format\":\"samverkanstrappan-follow-up/1\",\"rule\":\"2026-1\"}";
  private static final byte[] JSON = "{\"title\":\"Stöd åt regionerna\"}".getBytes(UTF_8);

  private static FollowUpFixed fixed(
      String sha256, int bytes, String content, FollowUpFixed.@Nullable Redacted redacted) {
    return new FollowUpFixed(
        "f", LocalDate.EPOCH, Instant.EPOCH, "2026-1", sha256, bytes, content, redacted);
  }

  @Test
  void storedContentIsWhatWasFixed() {
    assertThat(new String(FollowUpExamples.AS_IT_WAS.json(), UTF_8)).isEqualTo(WRITTEN);
  }

  @Test
  void redactedContentIsWhatIsLeft() {
    assertThat(new String(FollowUpExamples.REDACTED.json(), UTF_8))
        .contains("\"title\":\"[borttagen text]\"")
        .hasSizeLessThan(FollowUpExamples.REDACTED.bytes());
  }

  @Test
  void packedAndUnpackedItIsTheSame() {
    String content = FollowUpContent.pack(JSON);

    assertThat(FollowUpContent.unpack(content, JSON.length)).isEqualTo(JSON);
    String sha256 = FollowUpContent.sha256(JSON);
    assertThat(sha256).matches("[0-9a-f]{64}");
    assertThat(fixed(sha256, JSON.length, content, null).json()).isEqualTo(JSON);
  }

  @Test
  void contentThatIsNotWhatItWasIsNotGiven() {
    String content = FollowUpContent.pack(JSON);
    String sha256 = FollowUpContent.sha256(JSON);
    String other = FollowUpContent.pack("{\"title\":\"Stöd åt regionernA\"}".getBytes(UTF_8));

    refuses(fixed(sha256, JSON.length, other, null));
    refuses(fixed(sha256, JSON.length - 1, content, null));
    refuses(fixed(sha256, JSON.length + 1, content, null));
    refuses(fixed(sha256, JSON.length, content.substring(4), null));
    refuses(fixed(sha256, JSON.length, "å" + content, null));
    refuses(fixed(sha256, JSON.length, content.substring(0, content.length() - 12), null));
    refuses(fixed(sha256, JSON.length, content, new FollowUpFixed.Redacted("0", JSON.length)));
  }

  private static void refuses(FollowUpFixed damaged) {
    assertThatThrownBy(damaged::json).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "asOf, 20088",
    "asOf, \"2024-12\"",
    "asOf, \"2024-02-30\"",
    "asOf, \"\"",
    "asOf, null",
    "knownAt, 1732060800",
    "knownAt, \"2024-12-31\"",
    "knownAt, \"\"",
    "bytes, 0",
    "bytes, \"121\"",
    "content, null",
    "redacted, {}"
  })
  void refusesDataOfAnotherShape(String field, String json) {
    ObjectNode data = (ObjectNode) new Sample(TYPE, 1, "minimal").data();
    data.set(field, WireJson.parse(json.getBytes(UTF_8)));

    assertThatThrownBy(() -> new PayloadCodec().fromTree(TYPE, 1, data))
        .isInstanceOf(UnreadableEvent.class);
  }
}
