package se.samverkanstrappan.command.collaboration.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.Attendance;

/** At least one, each of them a participant of the collaboration on the day, none twice. */
record PresentActors(CollaborationState state, ActorDirectory actors) {
  private static final int MOST = 500;
  private static final int PEOPLE = 999;

  /** The participants under their own ids; fewer than given where something was found. */
  List<Attendance> judge(
      Violations violations, @Nullable List<AttendanceDraft> given, @Nullable LocalDate day) {
    if (given == null || given.isEmpty()) {
      violations.add("/participants", "at least one is required");
      return List.of();
    }
    if (given.size() > MOST) {
      violations.add("/participants", "at most " + MOST + " are allowed");
      return List.of();
    }
    Map<String, String> known =
        actors.resolve(
            given.stream().map(AttendanceDraft::actor).filter(Objects::nonNull).toList());
    Set<String> seen = new HashSet<>();
    List<Attendance> present = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      AttendanceDraft each = given.get(i);
      String actor = actor(violations, "/participants/" + i, each, known);
      checkPeople(violations, "/participants/" + i + "/people", each.people());
      if (actor != null) {
        String pointer = "/participants/" + i + "/actor";
        violations.addIf(!seen.add(actor), pointer, "is given twice");
        violations.addIf(
            day != null && !state.participants().takesPart(actor, day, state.opening()),
            pointer,
            actor + " is not a participant on " + day);
        present.add(new Attendance(actor, each.part(), each.people()));
      }
    }
    return present;
  }

  private static @Nullable String actor(
      Violations violations, String pointer, AttendanceDraft draft, Map<String, String> known) {
    if (draft.actor() == null) {
      violations.add(pointer + "/actor", "is required");
      return null;
    }
    String actor = known.get(draft.actor());
    violations.addIf(actor == null, pointer + "/actor", "there is no such actor");
    return actor;
  }

  private static void checkPeople(Violations violations, String pointer, @Nullable Integer people) {
    violations.addIf(
        people != null && (people < 1 || people > PEOPLE), pointer, "must be 1 to " + PEOPLE);
  }
}
