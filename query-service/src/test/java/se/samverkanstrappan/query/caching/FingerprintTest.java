package se.samverkanstrappan.query.caching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  @Test
  void isTheSameInWhateverOrderThingsCome() {
    Map<String, Long> things = new TreeMap<>();
    for (int i = 0; i < 1000; i++) {
      things.put("id-" + i, (long) i % 7);
    }
    List<Map.Entry<String, Long>> order = new ArrayList<>(things.entrySet());
    String first = of(order);
    Collections.shuffle(order, new Random(1));

    assertThat(of(order)).isEqualTo(first);
  }

  /** Versions go up one by one and ids are much alike: just what a poor sum would mix up. */
  @Test
  void tellsBooksThatAreMuchAlikeApart() {
    Set<String> told = new HashSet<>();
    for (long one = 0; one < 30; one++) {
      for (long other = 0; other < 30; other++) {
        for (long third = 0; third < 30; third++) {
          told.add(
              of(List.of(Map.entry("a1", one), Map.entry("a2", other), Map.entry("b", third))));
        }
      }
    }

    assertThat(told).hasSize(27_000);
    assertThat(of(List.of(Map.entry("a", 1L)))).isNotEqualTo(of(List.of()));
  }

  @Test
  void keepsPartsApart() {
    assertThat(new Fingerprint().and("ab").and("c").text())
        .isNotEqualTo(new Fingerprint().and("a").and("bc").text())
        .matches("[A-Za-z0-9_-]{20}");
  }

  @Test
  void tellsTheSameCodeByTheSameName() {
    assertThat(new Release().name()).isEqualTo(new Release().name()).hasSize(20);
  }

  private static String of(List<Map.Entry<String, Long>> things) {
    return new Fingerprint().and(things, Map.Entry::getKey, Map.Entry::getValue).text();
  }
}
