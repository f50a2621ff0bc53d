package se.samverkanstrappan.query.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

class CanonicalJsonTest {
  private static final String GOLDEN =
      "{\"B\":\"å ä ö 🙂\",\"a\":{\"x\":[3,{\"y\":true,\"z\":1}],\"y\":-0.5},"
          + "\"at\":\"2024-01-01T00:00:07.000000Z\",\"by\":\"2024-05\",\"day\":\"2024-12-31\","
          + "\"escapes\":\"\\\"\\\\/\\n\\t\\u0001\",\"float\":45.5,\"kind\":\"REGION\","
          + "\"long\":9007199254740993,\"no\":false,\"ä\":[]}";

  private static final String SHA_256 =
      "d7c1defc2a4dd7bc81efd37d6222493078c195e24195e6a33914961ef533265f";

  private static Map<String, Object> told() {
    Map<String, Object> inner = new LinkedHashMap<>();
    inner.put("z", 1);
    inner.put("y", true);
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("ä", List.of());
    told.put("no", false);
    told.put("long", 9007199254740993L);
    told.put("kind", ActorKind.REGION);
    told.put("float", 45.5);
    told.put("escapes", "\"\\/\n\t\u0001");
    told.put("day", LocalDate.of(2024, 12, 31));
    told.put("by", PartialDate.parse("2024-05"));
    told.put("at", Instant.parse("2024-01-01T00:00:07Z"));
    told.put("absent", null);
    told.put("a", new LinkedHashMap<>(Map.of("y", -0.5, "x", Arrays.asList(3, inner))));
    told.put("B", "å ä ö 🙂");
    return told;
  }

  @Test
  void writesTheSameBytesForEver() {
    byte[] bytes = CanonicalJson.bytes(told());

    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(GOLDEN);
    assertThat(CanonicalJson.sha256(bytes)).isEqualTo(SHA_256);
  }

  @Test
  void writesWhatItReadsAsItWas() {
    byte[] bytes = CanonicalJson.bytes(told());

    assertThat(CanonicalJson.bytes(CanonicalJson.read(bytes))).isEqualTo(bytes);
  }

  @Test
  void doesNotAskInWhichOrderNamesCome() {
    Map<String, Object> turned = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(told().keySet());
    names.reversed().forEach(name -> turned.put(name, told().get(name)));

    assertThat(CanonicalJson.bytes(turned)).isEqualTo(CanonicalJson.bytes(told()));
  }

  @Test
  void knowsTheChecksumOfNothing() {
    assertThat(CanonicalJson.sha256(new byte[0]))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }
}
