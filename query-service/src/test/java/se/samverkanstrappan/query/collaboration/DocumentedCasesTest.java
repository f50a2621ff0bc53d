package se.samverkanstrappan.query.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverkanstrappan.query.placement.LastStep;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.placement.Told;

class DocumentedCasesTest {
  private static Projection project(String id) {
    return Projection.of(
            InMemoryCollaborationState.of(DocumentedCases.events(id)),
            PlacementRule.CURRENT,
            actor -> null)
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "sydosttriangeln, 2023-01-01 ACTIVE 1/7 · 2024-01-01 ACTIVE 7/8 · 2024-11-27 ACTIVE 8/8"
        + " · 2026-05-27 ACTIVE 1/1",
    "regionplan-skane, 2019-01-01 ACTIVE 1/1 · 2020-01-01 ACTIVE 1/2 · 2021-01-01 ACTIVE 2/4"
        + " · 2022-01-01 ACTIVE 4/6 · 2022-12-31 CLOSED",
    "regionalt-forum-planering, 2023-09-01 ACTIVE 1/4 · 2024-11-27 ACTIVE 4/5"
        + " · 2026-05-27 ACTIVE 1/1",
    "dalalab, 2023-01-01 ACTIVE 1/3 · 2024-01-01 ACTIVE 3/6 · 2024-09-01 ACTIVE 6/6"
        + " · 2026-03-01 ACTIVE 1/1",
    "stod-strategisk-planering, 2024-05-01 ACTIVE 1/1 · 2024-10-01 ACTIVE 1/2"
        + " · 2024-11-27 ACTIVE 2/5 · 2026-05-27 ACTIVE 1/1",
    "klimatarena-stockholm, 2020-01-01 ACTIVE 1/8 · 2021-01-01 ACTIVE 6/8"
        + " · 2021-07-01 ACTIVE 6/6 · 2023-07-01 ACTIVE 1/1"
  })
  void standsWhereTheReportsPlaceIt(String id, String segments) {
    assertThat(Told.segments(project(id).view().segments()))
        .containsExactlyElementsOf(List.of(segments.split(" · ")));
  }

  @ParameterizedTest
  @MethodSource("se.samverkanstrappan.query.collaboration.DocumentedCases#ids")
  void hasSegmentsForEveryActorWithAStay(String id) {
    Projection projection = project(id);

    assertThat(projection.placements())
        .extracting(ActorPlacementView::actor)
        .containsExactlyElementsOf(
            projection.view().participants().stream()
                .map(CollaborationView.Participation::actor)
                .distinct()
                .toList());
    assertThat(projection.placements()).allSatisfy(it -> assertThat(it.segments()).isNotEmpty());
  }

  @Test
  void isDormantWhereTheReportsFellSilent() {
    assertThat(project("klimatarena-stockholm").view().on(LocalDate.parse("2025-01-01")))
        .isEqualTo(
            new Placement(
                "2026-1",
                Status.ACTIVE,
                1,
                1,
                null,
                true,
                new LastStep(6, LocalDate.parse("2023-07-01"))));
  }
}
