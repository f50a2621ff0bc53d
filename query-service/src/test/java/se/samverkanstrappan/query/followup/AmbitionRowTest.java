package se.samverkanstrappan.query.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.perception.AmbitionStanding.Outcome;

class AmbitionRowTest {
  private final Told told =
      new Told()
          .is(ActorKind.REGION, "r1", "r2", "r3")
          .group(ActorKind.REGION, "grupp-regionerna")
          .is(ActorKind.COUNTY_BOARD, "l1")
          .opened("c", "2024-01-01")
          .linked("c", "t1", "2024-02-01", "2024-08-01");

  private AmbitionRow on(String day) {
    return told.on(day).ambitions().getFirst();
  }

  @Test
  void hasNoDataWhereNobodyOfTheKindTakesPart() {
    told.ambition(ActorKind.COUNTY_BOARD, 4, "2024-03-01").joined("c", "2024-02-01", "r1", "r2");

    AmbitionRow row = on("2024-04-01");
    assertThat(row.standing()).isEqualTo(Outcome.NO_DATA);
    assertThat(row.missed()).isFalse();
    assertThat(row.participants()).isZero();
    assertThat(row.established()).isNull();
    assertThat(row.gap()).isNull();
    assertThat(row.trace()).isEqualTo(Trace.NONE);
  }

  @Test
  void isMetByHalfRoundedUp() {
    told.ambition(ActorKind.REGION, 4, "2024-06-01")
        .joined("c", "2024-02-01", "r1", "l1")
        .stayed("c", "r2", "2024-03-10", null)
        .stayed("c", "r3", "2024-03-20", null)
        .met("c", "2024-02-10", 4, "r1", "l1")
        .met("c", "2024-02-20", 4, "r1", "l1");

    assertThat(on("2024-02-19").standing()).isEqualTo(Outcome.NOT_MET);
    assertThat(on("2024-02-20").standing()).isEqualTo(Outcome.MET);
    assertThat(on("2024-03-10").standing()).isEqualTo(Outcome.MET);
    assertThat(on("2024-03-10").met()).isEqualTo(1);
    assertThat(on("2024-03-10").participants()).isEqualTo(2);
    assertThat(on("2024-03-20").standing()).isEqualTo(Outcome.NOT_MET);
    assertThat(on("2024-03-20").established()).isEqualTo(1);
    assertThat(on("2024-03-20").gap()).isEqualTo(3);
    assertThat(on("2024-03-20").trace().entries())
        .containsExactly(
            "c/on-2024-02-10", "c/on-2024-02-20", "c/stay-r2-2024-03-10", "c/stay-r3-2024-03-20");
  }

  @Test
  void isMissedOnlyAfterItsDate() {
    told.ambition(ActorKind.REGION, 4, "2024-06-01").joined("c", "2024-02-01", "r1");

    assertThat(on("2024-06-01").missed()).isFalse();
    assertThat(on("2024-06-02").missed()).isTrue();
  }

  @Test
  void asksOnlyThoseThatTakePartWhereATaskIsServedOnTheDay() {
    told.ambition(ActorKind.REGION, 4, "2024-06-01").joined("c", "2024-02-01", "r1");

    assertThat(on("2024-07-31").standing()).isEqualTo(Outcome.NOT_MET);
    assertThat(on("2024-08-01").standing()).isEqualTo(Outcome.NO_DATA);
  }

  @Test
  void countsAGroupAsOneParticipantAndSaysSo() {
    told.ambition(ActorKind.REGION, 4, "2024-06-01")
        .joined("c", "2024-02-01", "grupp-regionerna", "l1")
        .met("c", "2024-02-10", 4, "grupp-regionerna", "l1")
        .met("c", "2024-02-20", 4, "grupp-regionerna", "l1");

    assertThat(on("2024-03-01").standing()).isEqualTo(Outcome.MET);
    assertThat(on("2024-03-01").participants()).isEqualTo(1);
    assertThat(on("2024-03-01").groups()).isEqualTo(1);
  }

  @Test
  void countsAnActorOnceWithTheHighestItHasInAnyCollaboration() {
    told.ambition(ActorKind.REGION, 5, "2024-06-01")
        .ambition(null, 5, "2024-06-01")
        .opened("d", "2024-01-01")
        .linked("d", "t2", "2024-02-01", null)
        .joined("c", "2024-02-01", "r1", "r2", "l1")
        .joined("d", "2024-02-01", "r1", "l1")
        .met("d", "2024-02-10", 6, "r1", "l1")
        .met("d", "2024-02-20", 6, "r1", "l1");

    AmbitionRow regions = told.on("2024-03-01").ambitions().getFirst();
    assertThat(regions.participants()).isEqualTo(2);
    assertThat(regions.met()).isEqualTo(1);
    assertThat(regions.established()).isEqualTo(6);
    assertThat(regions.gap()).isEqualTo(-1);
    AmbitionRow all = told.on("2024-03-01").ambitions().getLast();
    assertThat(all.participants()).isEqualTo(3);
    assertThat(all.met()).isEqualTo(2);
    assertThat(all.standing()).isEqualTo(Outcome.MET);
  }
}
