package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
  @MethodSource("se.samverkanstrappan.acceptance.WorkedExample#all")
  void workedExamplesComeOutToTheDay(WorkedExample example) {
    assertThat(READS.timeline(example.id(), versions.getOrDefault(example.id(), 0L)))
        .isEqualTo(example.segments());
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
