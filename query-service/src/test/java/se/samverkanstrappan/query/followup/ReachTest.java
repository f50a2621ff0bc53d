package se.samverkanstrappan.query.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.followup.Reach.KindRow;
import se.samverkanstrappan.query.followup.Reach.Named;

class ReachTest {
  private final Told told =
      new Told()
          .is(ActorKind.REGION, "region-07", "region-12")
          .is("region-09", ActorKind.REGION, false, null, "kommun-0980")
          .group(ActorKind.REGION, "grupp-regionerna")
          .is(ActorKind.COUNTY_BOARD, "lansstyrelse-12")
          .is(ActorKind.MUNICIPALITY, "kommun-1280")
          .opened("c", "2023-01-01")
          .linked("c", "t1", "2024-02-01", "2024-08-01");

  private static KindRow kind(ActorKind kind, FollowUp followUp) {
    return followUp.reach().kinds().get(kind.ordinal());
  }

  private static ActorRow region(String id, FollowUp followUp) {
    return followUp.reach().regions().stream()
        .filter(each -> each.actor().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tellsEveryRegionWhetherReachedOrNot() {
    told.joined("c", "2023-01-01", "region-12");

    FollowUp followUp = told.on("2024-03-01");
    assertThat(followUp.reach().regions())
        .extracting(ActorRow::actor)
        .containsExactly("region-07", "region-09", "region-12");
    assertThat(region("region-12", followUp).reached()).isTrue();
    assertThat(region("region-12", followUp).highest()).extracting(StepReached::step).isEqualTo(1);
    assertThat(region("region-12", followUp).trace().entries())
        .containsExactly("c/stay-region-12-2023-01-01");
    assertThat(region("region-07", followUp))
        .isEqualTo(
            new ActorRow(
                "region-07",
                "Namn region-07",
                ActorKind.REGION,
                null,
                true,
                false,
                List.of(),
                null,
                null,
                Trace.NONE));
    assertThat(kind(ActorKind.REGION, followUp).registered()).isEqualTo(3);
    assertThat(kind(ActorKind.REGION, followUp).reached()).isEqualTo(1);
    assertThat(kind(ActorKind.REGION, followUp).notReached())
        .extracting(Named::actor)
        .containsExactly("region-07", "region-09");
    assertThat(followUp.reach().countyBoards())
        .extracting(ActorRow::reached)
        .containsExactly(false);
  }

  /** Whatever a link says: there was nothing to serve before that. */
  @Test
  void countsNobodyFromBeforeTheDecision() {
    told.opened("early", "2023-01-01")
        .linked("early", "t1", "2023-02-01", null)
        .stayed("early", "region-07", "2023-02-01", "2024-01-10")
        .stayed("early", "region-12", "2023-02-01", "2024-01-11");

    FollowUp followUp = told.on("2024-03-01");

    assertThat(region("region-07", followUp).reached()).isFalse();
    assertThat(region("region-12", followUp).highest())
        .extracting(StepReached::day)
        .hasToString("2024-01-10");
  }

  @Test
  void neverCountsAGroupForItsMembers() {
    told.joined("c", "2023-01-01", "grupp-regionerna", "lansstyrelse-12")
        .met("c", "2024-02-10", 4, "grupp-regionerna", "lansstyrelse-12")
        .met("c", "2024-02-20", 4, "grupp-regionerna", "lansstyrelse-12");

    FollowUp followUp = told.on("2024-03-01");
    assertThat(followUp.reach().regions()).noneMatch(ActorRow::reached);
    assertThat(kind(ActorKind.REGION, followUp).registered()).isEqualTo(3);
    assertThat(kind(ActorKind.REGION, followUp).reached()).isZero();
    assertThat(followUp.reach().groups())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.actor()).isEqualTo("grupp-regionerna");
              assertThat(Optional.ofNullable(it.highest()).orElseThrow().step()).isEqualTo(4);
              assertThat(Optional.ofNullable(it.highest()).orElseThrow().trace().entries())
                  .containsExactly("c/on-2024-02-10", "c/on-2024-02-20");
            });
    assertThat(followUp.reach().others()).isEmpty();
  }

  @Test
  void countsGotlandAsARegionWhicheverIdItJoinedUnder() {
    told.joined("c", "2023-01-01", "kommun-0980", "kommun-1280");

    FollowUp followUp = told.on("2024-03-01");
    assertThat(region("region-09", followUp).reached()).isTrue();
    assertThat(region("region-09", followUp).trace().entries())
        .containsExactly("c/stay-kommun-0980-2023-01-01");
    assertThat(kind(ActorKind.REGION, followUp).reached()).isEqualTo(1);
    assertThat(kind(ActorKind.MUNICIPALITY, followUp).registered()).isEqualTo(1);
    assertThat(kind(ActorKind.MUNICIPALITY, followUp).reached()).isEqualTo(1);
    assertThat(followUp.reach().others())
        .extracting(ActorRow::actor)
        .containsExactly("kommun-1280");
  }

  @Test
  void reachesOnlyThoseThatTakePartWhileATaskIsServed() {
    told.stayed("c", "region-07", "2023-01-01", "2024-02-01")
        .stayed("c", "region-09", "2023-01-01", "2024-02-02")
        .stayed("c", "region-12", "2024-08-01", null);

    FollowUp followUp = told.on("2024-09-01");
    assertThat(followUp.reach().regions())
        .extracting(ActorRow::reached)
        .containsExactly(false, true, false);
    assertThat(region("region-09", followUp).now()).isNull();
    assertThat(region("region-09", told.on("2024-02-01")).now()).isNotNull();
    assertThat(region("region-09", told.on("2024-01-31")).reached()).isFalse();
  }

  @Test
  void remembersTheHighestStepThatWasEstablishedWhileATaskWasServed() {
    told.joined("c", "2023-01-01", "region-07", "region-12")
        .met("c", "2023-01-10", 7, "region-07", "region-12")
        .met("c", "2023-01-20", 7, "region-07", "region-12")
        .met("c", "2024-07-01", 4, "region-07", "region-12")
        .met("c", "2024-07-25", 4, "region-07", "region-12");

    StepReached reached =
        Optional.ofNullable(region("region-07", told.on("2024-07-31")).highest()).orElseThrow();
    assertThat(reached.step()).isEqualTo(7);
    assertThat(reached.day()).hasToString("2024-02-01");
    assertThat(reached.trace().entries()).containsExactly("c/on-2023-01-10", "c/on-2023-01-20");
    assertThat(region("region-07", told.on("2024-07-31")).now())
        .extracting(StepReached::step)
        .isEqualTo(4);
    assertThat(region("region-07", told.on("2024-08-01")).now()).isNull();
    // It is the same, opened as of another day.
    StepReached later =
        Optional.ofNullable(region("region-07", told.on("2024-08-01")).highest()).orElseThrow();
    assertThat(later)
        .usingRecursiveComparison()
        .ignoringFields("trace.reads", "trace.pageOf")
        .isEqualTo(reached);
  }

  @Test
  void takesTheHighestOfSeveralCollaborations() {
    told.opened("d", "2024-01-01")
        .linked("d", "t2", "2024-02-01", null)
        .joined("c", "2024-02-01", "region-07", "region-12")
        .joined("d", "2024-02-01", "region-07", "region-12")
        .met("c", "2024-02-10", 4, "region-07", "region-12")
        .met("c", "2024-02-20", 4, "region-07", "region-12")
        .met("d", "2024-02-11", 6, "region-07", "region-12")
        .met("d", "2024-02-21", 6, "region-07", "region-12");

    ActorRow row = region("region-12", told.on("2024-03-01"));
    assertThat(row.collaborations()).containsExactly("c", "d");
    assertThat(row.now()).extracting(StepReached::collaboration).isEqualTo("d");
    assertThat(row.now()).extracting(StepReached::step).isEqualTo(6);
    assertThat(row.trace().entries())
        .containsExactly("c/stay-region-12-2024-02-01", "d/stay-region-12-2024-02-01");
  }

  @Test
  void tellsButDoesNotCountWhoExistsNoMore() {
    told.is("region-99", ActorKind.REGION, false, "2024-06-01")
        .joined("c", "2024-02-01", "region-99", "unknown");

    assertThat(kind(ActorKind.REGION, told.on("2024-05-31")).reached()).isEqualTo(1);
    FollowUp later = told.on("2024-06-01");
    assertThat(kind(ActorKind.REGION, later).registered()).isEqualTo(3);
    assertThat(kind(ActorKind.REGION, later).reached()).isZero();
    assertThat(region("region-99", later).reached()).isTrue();
    assertThat(region("region-99", later).exists()).isFalse();
    assertThat(later.reach().others())
        .singleElement()
        .satisfies(it -> assertThat(it.kind()).isNull());
  }
}
