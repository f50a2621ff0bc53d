package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class DemoIT {
  private static final List<String> LOADED = List.of("Documented cases: ", "Examples: ");

  @Test
  void loadsSomethingToLookAtOnce() {
    try (Instance instance = Instance.fresh("demo")) {
      List<String> first = loaded(instance);
      assertThat(first).allMatch(line -> line.contains(" 0 were there, 0 not taken"));
      assertThat(first).noneMatch(line -> line.contains(": 0 added"));
      instance.stop();

      List<String> second = loaded(instance);
      assertThat(second).allMatch(line -> line.contains(": 0 added"));
      assertThat(second).allMatch(line -> line.endsWith(", 0 not taken"));
      assertThat(second).noneMatch(line -> line.contains(" 0 were there"));
    }
  }

  /** What the newest start said. */
  private static List<String> loaded(Instance instance) {
    int before = lines(instance).size();
    instance.start("--demo");
    Awaitility.await().until(() -> lines(instance).size() == before + LOADED.size());
    return lines(instance).subList(before, before + LOADED.size());
  }

  private static List<String> lines(Instance instance) {
    return Stream.of("whole")
        .filter(instance::wasStarted)
        .flatMap(name -> instance.said(name).lines())
        .filter(line -> LOADED.stream().anyMatch(line::startsWith))
        .toList();
  }
}
