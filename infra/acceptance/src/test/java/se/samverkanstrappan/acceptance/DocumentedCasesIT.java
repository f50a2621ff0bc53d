package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class DocumentedCasesIT {
  private static final Instance INSTANCE = Instance.fresh("documented");
  private static final Reads READS = new Reads(INSTANCE.api());
  private static final Cases CASES = Cases.documented();
  private static Map<String, Long> versions = Map.of();

  @BeforeAll
  static void logEverything() {
    versions = CASES.log(INSTANCE.start().api());
  }

  @AfterAll
  static void end() {
    INSTANCE.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "sydosttriangeln | 2023-01-01 ACTIVE 1/7, 2024-01-01 ACTIVE 7/8, 2024-11-27 ACTIVE 8/8,"
            + " 2026-05-27 ACTIVE 1/1",
        "regionplan-skane | 2019-01-01 ACTIVE 1/1, 2020-01-01 ACTIVE 1/2, 2021-01-01 ACTIVE 2/4,"
            + " 2022-01-01 ACTIVE 4/6, 2022-12-31 CLOSED",
        "regionalt-forum-planering | 2023-09-01 ACTIVE 1/4, 2024-11-27 ACTIVE 4/5,"
            + " 2026-05-27 ACTIVE 1/1",
        "dalalab | 2023-01-01 ACTIVE 1/3, 2024-01-01 ACTIVE 3/6, 2024-09-01 ACTIVE 6/6,"
            + " 2026-03-01 ACTIVE 1/1",
        "stod-strategisk-planering | 2024-05-01 ACTIVE 1/1, 2024-10-01 ACTIVE 1/2,"
            + " 2024-11-27 ACTIVE 2/5, 2026-05-27 ACTIVE 1/1",
        "klimatarena-stockholm | 2020-01-01 ACTIVE 1/8, 2021-01-01 ACTIVE 6/8,"
            + " 2021-07-01 ACTIVE 6/6, 2023-07-01 ACTIVE 1/1",
      })
  void workedExamplesComeOutToTheDay(String id, String segments) {
    assertThat(READS.timeline(id, versions.getOrDefault(id, 0L)))
        .containsExactlyElementsOf(Arrays.stream(segments.split(",")).map(String::strip).toList());
  }

  @Test
  void everyCollaborationIsInTheList() {
    awaitAll();

    assertThat(READS.items("/collaborations").stream().map(item -> item.path("id").asString()))
        .containsExactlyInAnyOrderElementsOf(CASES.ids().toList());
  }

  @Test
  void everyInteractionIsThereOnce() {
    assertThat(CASES.ids())
        .allSatisfy(
            id ->
                assertThat(READS.interactions(id, versions.getOrDefault(id, 0L)))
                    .doesNotHaveDuplicates()
                    .hasSize(CASES.interactions(id)));
  }

  @Test
  void historyHasOneEventForEachVersion() {
    assertThat(CASES.ids())
        .allSatisfy(
            id -> {
              long version = versions.getOrDefault(id, 0L);
              assertThat(READS.history(id, version)).hasSize(Math.toIntExact(version));
            });
  }

  @Test
  void everyCollaborationHasAPlacementOnADay() {
    awaitAll();

    String lines = INSTANCE.api().get("/placements?asOf=2025-01-01").orFail().body();

    assertThat(lines.lines()).hasSize(Math.toIntExact(CASES.ids().count()));
  }

  @Test
  void theLadderHasEightSteps() {
    JsonNode ladder = INSTANCE.api().read("/ladder");

    assertThat(ladder.toString()).contains("CO_CREATE").contains("Samskapa");
  }

  private static void awaitAll() {
    versions.forEach((id, version) -> READS.segments(id, version));
  }
}
