package se.samverkanstrappan.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.codec.EventTypes;
import se.samverkanstrappan.query.signals.SignalCode;

class GenerationTest {
  @Test
  void isKnownByTheNameItGives() {
    for (Generation each :
        java.util.List.of(new Generation(1, 1, 1), new Generation(12, 3, 4), Generation.of(2, 7))) {
      assertThat(Generation.named(each.name())).contains(each);
      assertThat(Generation.ofCollection(each.collection("history"))).contains(each);
    }
    assertThat(Generation.named("e1")).isEmpty();
    assertThat(Generation.ofCollection("projection")).isEmpty();
    assertThat(Generation.ofCollection("own_notes")).isEmpty();
  }

  /** A version that comes after one that had no such topics serves what that one made. */
  @Test
  void hasTopicsOfItsOwnFromTheFoldThatBroughtThem() {
    assertThat(new Generation(1, 7, 2).topic("actor-views.v1"))
        .isEqualTo("samverkanstrappan-query-e1-f7-g2-actor-views.v1");
    assertThat(new Generation(1, 6, 1).topic("actor-views.v1")).isEqualTo("actor-views.v1");
  }

  private static final List<String> UNDERSTOOD =
      List.of(
          "actor.registered 1",
          "actor.changed 1",
          "collaboration.opened 1",
          "collaboration.changed 1",
          "collaboration.ownership-transferred 1",
          "collaboration.withdrawn 1",
          "collaboration.participant-joined 2",
          "collaboration.participant-left 1",
          "collaboration.role-taken 1",
          "collaboration.role-ended 1",
          "collaboration.mandate-given 1",
          "collaboration.interaction-logged 1",
          "collaboration.interaction-amended 1",
          "collaboration.interaction-retracted 1",
          "collaboration.perception-stated 1",
          "collaboration.ambition-set 1",
          "collaboration.obstacle-raised 1",
          "collaboration.obstacle-resolved 1",
          "collaboration.lifecycle-changed 1",
          "collaboration.assignment-linked 1",
          "collaboration.entry-amended 1",
          "collaboration.entry-retracted 1",
          "assignment.created 1",
          "assignment.changed 1",
          "assignment.report-submitted 1",
          "assignment.follow-up-fixed 1");

  private static final List<String> WORKED_OUT =
      List.of(
          "SLIPPING",
          "SLIPPED",
          "DORMANT",
          "SILENT",
          "EXPECTATION_GAP",
          "PERCEIVED_LOWER",
          "MANDATE_UNCLEAR",
          "BEYOND_MANDATE",
          "NO_PROCESS_LEADER",
          "DUAL_ROLE",
          "UNEVEN",
          "THIN",
          "AMBITION_MISSED",
          "OBSTACLE_OPEN",
          "PROJECT_ENDING");

  @Test
  void isRaisedWithTheSignalsThatAreWorkedOut() {
    assertThat(Generation.FOLD).isEqualTo(7);
    assertThat(SignalCode.values())
        .as(
            """
            Other signals are worked out than before, and collaborations of which nothing is logged
            would never get them: raise Generation.FOLD, and then put the new number and the new
            signals here.
            """)
        .extracting(SignalCode::name)
        .containsExactlyElementsOf(WORKED_OUT);
  }

  @Test
  void isRaisedWithWhatTheFoldUnderstands() {
    assertThat(Generation.FOLD).isEqualTo(7);
    assertThat(EventTypes.ALL.stream().map(each -> each.name() + " " + each.dataVersion()))
        .as(
            """
            Other events are understood than before. A read model that was made without knowing
            them would be wrong for ever if it went on: raise Generation.FOLD, so that a new one
            is made beside it, and then put the new number and the new events here.
            """)
        .containsExactlyInAnyOrderElementsOf(UNDERSTOOD);
  }

  @Test
  void hasTheNameItHadBeforeFoldsWereCounted() {
    Generation first = new Generation(1, 1, 3);

    assertThat(first.name()).isEqualTo("e1-g3");
    assertThat(first.collection("actors")).isEqualTo("actors_e1_g3");
    assertThat(new Generation(1, 2, 1).name()).isEqualTo("e1-f2-g1");
    assertThat(new Generation(1, 2, 1).collection("actors")).isEqualTo("actors_e1_f2_g1");
  }

  @Test
  void followsTheLogThenTheFoldThenTheNumber() {
    assertThat(
            List.of(
                new Generation(1, 1, 9),
                new Generation(1, 2, 1),
                new Generation(1, 2, 2),
                new Generation(2, 1, 1)))
        .isSorted();
  }
}
