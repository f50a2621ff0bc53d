package se.samverkanstrappan.query.perception;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.perception.AmbitionStanding.Outcome.MET;
import static se.samverkanstrappan.query.perception.AmbitionStanding.Outcome.NOT_MET;
import static se.samverkanstrappan.query.perception.AmbitionStanding.Outcome.NO_DATA;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.placement.ActorSegment;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.placement.Timeline;

class AmbitionStandingTest {
  private static final LocalDate OPENED = LocalDate.parse("2024-01-01");
  private static final LocalDate CLOSED = LocalDate.parse("2025-01-01");
  private static final Timeline TIMELINE =
      new Timeline(
          "rule",
          List.of(
              new Segment(OPENED, CLOSED, Status.ACTIVE, 5, 6),
              new Segment(CLOSED, null, Status.CLOSED, null, null)),
          Map.of("a", at(7), "b", at(5), "c", at(2), "d", at(5), "stranger", at(8)),
          List.of());
  private static final Map<String, ActorKind> KINDS =
      Map.of(
          "a", ActorKind.REGION,
          "b", ActorKind.REGION,
          "c", ActorKind.REGION,
          "d", ActorKind.ACADEMIA,
          "elsewhere", ActorKind.BUSINESS);

  private static List<ActorSegment> at(int step) {
    return List.of(new ActorSegment(OPENED, CLOSED, step, step));
  }

  private static AmbitionStanding on(String day, int step, @Nullable ActorKind kind) {
    Ambition ambition = new Ambition(step, PartialDate.parse("2024-06"), kind);
    LocalDate by = LocalDate.parse("2024-06-01");
    DatedEntry<Ambition> entry = new DatedEntry<>("1", ambition, by, null);
    return AmbitionStanding.on(LocalDate.parse(day), entry, TIMELINE, KINDS);
  }

  @Test
  void isMetByTheEstablishedStep() {
    assertThat(on("2024-12-31", 5, null).outcome()).isEqualTo(MET);
    assertThat(on("2024-12-31", 6, null).outcome()).isEqualTo(NOT_MET);
    assertThat(on("2024-12-31", 7, null).gap()).isEqualTo(2);
    assertThat(on("2024-12-31", 3, null).gap()).isEqualTo(-2);
  }

  @Test
  void isMetByHalfOfAKindRoundedUp() {
    AmbitionStanding met = on("2024-12-31", 5, ActorKind.REGION);

    assertThat(met.outcome()).isEqualTo(MET);
    assertThat(met.having()).isEqualTo(2);
    assertThat(met.participants()).isEqualTo(3);
    assertThat(on("2024-12-31", 6, ActorKind.REGION).outcome()).isEqualTo(NOT_MET);
    assertThat(on("2024-12-31", 8, ActorKind.REGION).gap()).isEqualTo(3);
  }

  @Test
  void hasNoDataWithNobodyOfTheKindOrNoStep() {
    assertThat(on("2024-12-31", 2, ActorKind.BUSINESS).outcome()).isEqualTo(NO_DATA);
    assertThat(on("2024-12-31", 2, ActorKind.BUSINESS).gap()).isNull();
    assertThat(on("2025-01-01", 2, null).outcome()).isEqualTo(NO_DATA);
    assertThat(on("2025-01-01", 2, ActorKind.REGION).outcome()).isEqualTo(NO_DATA);
    assertThat(on("2023-12-31", 2, null).outcome()).isEqualTo(NO_DATA);
  }
}
