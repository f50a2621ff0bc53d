package se.samverkanstrappan.query.placement.oracle;

import static se.samverkanstrappan.events.vocabulary.Observation.COMPROMISED;
import static se.samverkanstrappan.events.vocabulary.Observation.CONTRIBUTED;
import static se.samverkanstrappan.events.vocabulary.Observation.DECIDED_JOINTLY;
import static se.samverkanstrappan.events.vocabulary.Observation.DISCUSSED;
import static se.samverkanstrappan.events.vocabulary.Observation.EXCHANGED;
import static se.samverkanstrappan.events.vocabulary.Observation.INFLUENCE_EXPECTED;
import static se.samverkanstrappan.events.vocabulary.Observation.INFORMED;
import static se.samverkanstrappan.events.vocabulary.Observation.INVOLVED_IN_EACH_OTHERS_WORK;
import static se.samverkanstrappan.events.vocabulary.Observation.LISTENED;
import static se.samverkanstrappan.events.vocabulary.Observation.STRENGTHS_COMBINED;
import static se.samverkanstrappan.events.vocabulary.Observation.WORKED_JOINTLY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.Part;

/**
 * One interaction on the day it counts from, and the step it is evidence of for each who was there.
 */
record Meeting(LocalDate on, Map<String, Integer> evidence) {

  static Meeting of(Interaction interaction, LocalDate opened) {
    int step = stepOf(interaction);
    Map<String, Integer> evidence = new HashMap<>();
    for (Attendance there : interaction.participants()) {
      evidence.put(there.actor(), Math.min(step, capOf(there.part())));
    }
    return new Meeting(interaction.date().countedFrom(opened), evidence);
  }

  /** From step 3 up at least two must have a cap at or above the step; otherwise it falls. */
  private static int stepOf(Interaction interaction) {
    int step = stepOf(interaction.observations());
    while (step >= 3 && withCapAtLeast(step, interaction) < 2) {
      step--;
    }
    return step;
  }

  private static long withCapAtLeast(int step, Interaction interaction) {
    return interaction.participants().stream().filter(there -> capOf(there.part()) >= step).count();
  }

  private static int stepOf(List<Observation> seen) {
    boolean joint =
        seen.contains(WORKED_JOINTLY)
            || seen.contains(INVOLVED_IN_EACH_OTHERS_WORK)
            || seen.contains(STRENGTHS_COMBINED);
    if (seen.contains(DECIDED_JOINTLY) && joint) {
      return 8;
    }
    if (joint) {
      return 7;
    }
    if (seen.contains(EXCHANGED) || seen.contains(COMPROMISED) || seen.contains(DECIDED_JOINTLY)) {
      return 6;
    }
    if (seen.contains(CONTRIBUTED)) {
      return 5;
    }
    if (seen.contains(DISCUSSED) || seen.contains(INFLUENCE_EXPECTED)) {
      return 4;
    }
    if (seen.contains(LISTENED)) {
      return 3;
    }
    return seen.contains(INFORMED) ? 2 : 1;
  }

  private static int capOf(@Nullable Part part) {
    if (part == null) {
      return 8;
    }
    return switch (part) {
      case RECEIVED -> 2;
      case SPOKE -> 4;
      case CONTRIBUTED -> 6;
      case WORKED -> 7;
      case DECIDED -> 8;
    };
  }
}
