package se.samverkanstrappan.query.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.events.vocabulary.Observation.COMPROMISED;
import static se.samverkanstrappan.events.vocabulary.Observation.CONTRIBUTED;
import static se.samverkanstrappan.events.vocabulary.Observation.DECIDED_JOINTLY;
import static se.samverkanstrappan.events.vocabulary.Observation.DISCUSSED;
import static se.samverkanstrappan.events.vocabulary.Observation.EXCHANGED;
import static se.samverkanstrappan.events.vocabulary.Observation.INFLUENCE_EXPECTED;
import static se.samverkanstrappan.events.vocabulary.Observation.INFORMED;
import static se.samverkanstrappan.events.vocabulary.Observation.INVOLVED_IN_EACH_OTHERS_WORK;
import static se.samverkanstrappan.events.vocabulary.Observation.LISTENED;
import static se.samverkanstrappan.events.vocabulary.Observation.MATERIAL_OPEN;
import static se.samverkanstrappan.events.vocabulary.Observation.STRENGTHS_COMBINED;
import static se.samverkanstrappan.events.vocabulary.Observation.WORKED_JOINTLY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.Part;
import se.samverkanstrappan.events.vocabulary.PartialDate;

class InteractionStepTest {
  private final List<Attendance> participants = new ArrayList<>();

  private InteractionStepTest with(String actor, @Nullable Part part) {
    participants.add(new Attendance(actor, part, null));
    return this;
  }

  private InteractionStepTest withTwo() {
    return with("a", null).with("b", null);
  }

  private int step(Observation... observations) {
    return InteractionStep.of(interaction(observations));
  }

  private Map<String, Integer> evidence(Observation... observations) {
    return InteractionStep.evidence(interaction(observations));
  }

  private Interaction interaction(Observation... observations) {
    return new Interaction(
        PartialDate.parse("2024"),
        false,
        InteractionForm.MEETING,
        List.of(observations),
        participants,
        "A meeting",
        null,
        List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "MATERIAL_OPEN,1", "INFORMED,2", "LISTENED,3", "DISCUSSED,4", "INFLUENCE_EXPECTED,4",
    "CONTRIBUTED,5", "EXCHANGED,6", "COMPROMISED,6", "DECIDED_JOINTLY,6", "WORKED_JOINTLY,7",
    "INVOLVED_IN_EACH_OTHERS_WORK,7", "STRENGTHS_COMBINED,7"
  })
  void anObservationAloneSpeaksForItsStep(Observation observation, int step) {
    assertThat(withTwo().step(observation)).isEqualTo(step);
  }

  @Test
  void theHighestObservationDecides() {
    withTwo();
    assertThat(step(MATERIAL_OPEN, INFORMED)).isEqualTo(2);
    assertThat(step(LISTENED, INFORMED)).isEqualTo(3);
    assertThat(step(DISCUSSED, LISTENED, INFLUENCE_EXPECTED)).isEqualTo(4);
    assertThat(step(CONTRIBUTED, COMPROMISED, EXCHANGED)).isEqualTo(6);
  }

  @ParameterizedTest
  @EnumSource(names = {"WORKED_JOINTLY", "INVOLVED_IN_EACH_OTHERS_WORK", "STRENGTHS_COMBINED"})
  void aJointDecisionWithJointWorkIsCoCreation(Observation work) {
    withTwo();
    assertThat(step(DECIDED_JOINTLY, work)).isEqualTo(8);
    assertThat(step(work, MATERIAL_OPEN, DECIDED_JOINTLY)).isEqualTo(8);
  }

  @Test
  void aJointDecisionWithoutJointWorkIsAnAgreement() {
    assertThat(withTwo().step(DECIDED_JOINTLY, EXCHANGED, CONTRIBUTED)).isEqualTo(6);
  }

  @Test
  void jointWorkWithoutADecisionIsNotCoCreation() {
    assertThat(withTwo().step(WORKED_JOINTLY, INVOLVED_IN_EACH_OTHERS_WORK, STRENGTHS_COMBINED))
        .isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"RECEIVED,2", "SPOKE,4", "CONTRIBUTED,6", "WORKED,7", "DECIDED,8"})
  void aPartCapsTheActorsOwnStep(Part part, int cap) {
    with("a", null).with("b", null).with("capped", part);
    assertThat(evidence(DECIDED_JOINTLY, WORKED_JOINTLY))
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", 8, "b", 8, "capped", cap));
  }

  @Test
  void noPartIsNoCap() {
    assertThat(with("a", null).with("b", Part.DECIDED).evidence(DECIDED_JOINTLY, WORKED_JOINTLY))
        .containsEntry("a", 8);
  }

  @Test
  void evidenceIsNeverAboveTheInteraction() {
    assertThat(with("a", Part.DECIDED).with("b", Part.WORKED).evidence(LISTENED))
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", 3, "b", 3));
  }

  @Test
  void aStepFallsUntilTwoParticipantsReachIt() {
    with("a", null).with("b", Part.SPOKE).with("c", Part.RECEIVED);
    assertThat(step(DECIDED_JOINTLY, WORKED_JOINTLY)).isEqualTo(4);
    assertThat(evidence(DECIDED_JOINTLY, WORKED_JOINTLY))
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", 4, "b", 4, "c", 2));
  }

  @Test
  void twoAtTheStepAreEnoughHoweverManyAreBelow() {
    with("a", Part.WORKED).with("b", Part.WORKED).with("c", Part.RECEIVED).with("d", Part.SPOKE);
    assertThat(step(WORKED_JOINTLY)).isEqualTo(7);
  }

  @Test
  void fallsOneStepAtATime() {
    assertThat(with("a", Part.DECIDED).with("b", Part.WORKED).step(DECIDED_JOINTLY, WORKED_JOINTLY))
        .isEqualTo(7);
  }

  @Test
  void nobodyOnTheOtherSideIsToInform() {
    assertThat(with("a", null).step(DECIDED_JOINTLY, WORKED_JOINTLY)).isEqualTo(2);
  }

  @Test
  void fallsNoLowerThanToInform() {
    assertThat(with("a", Part.RECEIVED).with("b", Part.RECEIVED).step(LISTENED)).isEqualTo(2);
  }

  @Test
  void openMaterialAndInformationNeedNobodyOnTheOtherSide() {
    with("a", null);
    assertThat(step(INFORMED)).isEqualTo(2);
    assertThat(step(MATERIAL_OPEN)).isEqualTo(1);
  }
}
