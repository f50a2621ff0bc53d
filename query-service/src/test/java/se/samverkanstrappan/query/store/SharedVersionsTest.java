package se.samverkanstrappan.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedVersionsTest {
  private final Map<String, Long> written = new ConcurrentHashMap<>();
  private final AtomicInteger most = new AtomicInteger();
  private final SharedVersions versions = new SharedVersions(this::find);

  @Test
  void givesEachWhatItAskedForAndNothingFromBeforeTheQuestion() throws Exception {
    try (ExecutorService readers = Executors.newCachedThreadPool()) {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int reader = 0; reader < 8; reader++) {
        String id = "forum-" + reader % 4;
        all.add(readers.submit(() -> seesWhatItWrites(id)));
      }
      for (Future<Boolean> each : all) {
        assertThat(each.get()).isTrue();
      }
    }

    assertThat(most.get()).isBetween(1, 4);
  }

  @Test
  void forgetsWhoHasBeenAnswered() {
    written.put("a", 1L);
    written.put("b", 2L);
    assertThat(versions.of("a")).isEqualTo(1);
    assertThat(versions.of("b")).isEqualTo(2);
    assertThat(versions.of("nothing")).isZero();

    assertThat(most.get()).isEqualTo(1);
  }

  private boolean seesWhatItWrites(String id) {
    boolean fresh = true;
    for (int i = 0; i < 5_000; i++) {
      long mine = written.merge(id, 1L, Long::sum);
      fresh &= versions.of(id) >= mine;
    }
    return fresh;
  }

  private Map<String, Long> find(Set<String> ids) {
    most.accumulateAndGet(ids.size(), Math::max);
    Map<String, Long> found = new HashMap<>(written);
    found.keySet().retainAll(ids);
    return found;
  }
}
