package se.samverkanstrappan.query.placement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.Part;

/** The step that one interaction speaks for, as a whole and per participant (section 2). */
public final class InteractionStep {
  private static final int LOWEST_RECIPROCAL = LadderStep.LISTEN.number();

  private InteractionStep() {}

  /** The interaction's step, 1 to 8. */
  public static int of(Interaction interaction) {
    int step = observed(interaction.observations());
    while (step >= LOWEST_RECIPROCAL && !reciprocal(interaction, step)) {
      step--;
    }
    return step;
  }

  /** Per participant, the step it has evidence of from the interaction, 1 to 8. */
  public static Map<String, Integer> evidence(Interaction interaction) {
    int step = of(interaction);
    Map<String, Integer> evidence = new HashMap<>();
    for (Attendance attendance : interaction.participants()) {
      evidence.merge(attendance.actor(), Math.min(step, cap(attendance)), Math::max);
    }
    return evidence;
  }

  private static int observed(List<Observation> observations) {
    int highest = LadderStep.OPENNESS.number();
    for (Observation observation : observations) {
      highest = Math.max(highest, observation.step().number());
    }
    boolean decidedJointly = observations.contains(Observation.DECIDED_JOINTLY);
    return decidedJointly && highest == LadderStep.COLLABORATE.number()
        ? LadderStep.CO_CREATE.number()
        : highest;
  }

  private static boolean reciprocal(Interaction interaction, int step) {
    return interaction.participants().stream().filter(each -> cap(each) >= step).limit(2).count()
        == 2;
  }

  private static int cap(Attendance attendance) {
    Part part = attendance.part();
    return (part == null ? LadderStep.CO_CREATE : part.cap()).number();
  }
}
