package se.samverkanstrappan.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkanstrappan.events.assignment.FollowUpContent;

/** What nobody reads could say anything: nothing is packed with the JSON. */
class FollowUpContentTest {
  private static final byte[] JSON = "{}".getBytes(UTF_8);
  private static final int HEADER = 10;

  private static byte[] packed(byte[] json) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(json);
    }
    return packed.toByteArray();
  }

  private static byte[] with(byte[] packed, int at, byte[] more) {
    return ByteBuffer.allocate(packed.length + more.length)
        .put(packed, 0, at)
        .put(more)
        .put(packed, at, packed.length - at)
        .array();
  }

  private static byte[] flagged(int flag, byte[] field) throws IOException {
    byte[] other = with(packed(JSON), HEADER, field);
    other[3] = (byte) flag;
    return other;
  }

  private static byte[] unpacked(byte[] packed) {
    return FollowUpContent.unpack(Base64.getEncoder().encodeToString(packed), JSON.length);
  }

  @Test
  void hasNothingBehindIt() throws IOException {
    byte[] packed = packed(JSON);
    assertThat(unpacked(packed)).isEqualTo(JSON);
    for (byte[] more :
        List.of(
            new byte[1],
            "a text that is longer than any trailer".getBytes(UTF_8),
            packed(new byte[0]))) {
      assertThatThrownBy(() -> unpacked(with(packed, packed.length, more)))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void hasNoNameNoCommentAndNoOtherField() throws IOException {
    for (byte[] other :
        List.of(
            flagged(4, new byte[] {2, 0, 'h', 'i'}),
            flagged(8, new byte[] {'h', 'i', 0}),
            flagged(16, new byte[] {'h', 'i', 0}))) {
      assertThatThrownBy(() -> unpacked(other)).isInstanceOf(IllegalStateException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hidden", "AAAA", "=", "\n", " "})
  void isPaddedAtTheEnd(String more) {
    String content = "H4sIAAAAAAACA6uuBQBDv6ajAgAAAA==";
    assertThat(FollowUpContent.unpack(content, JSON.length)).isEqualTo(JSON);

    assertThatThrownBy(() -> FollowUpContent.unpack(content + more, JSON.length))
        .isInstanceOf(IllegalStateException.class);
  }
}
