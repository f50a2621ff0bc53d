package se.samverkanstrappan.command.collaboration.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.Attendance;

/** At least one, each of them an actor, none twice. */
record PresentActors(ActorDirectory actors) {
  private static final int MOST = 500;
  private static final int PEOPLE = 999;

  /** The participants in the order sent, under their own ids where they have one. */
  List<Attendance> judge(Violations violations, @Nullable List<AttendanceDraft> given) {
    if (given == null || given.isEmpty()) {
      violations.add("/participants", "at least 1 is required");
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
      String actor = actor(violations, "/participants/" + i + "/actor", each, known);
      checkPeople(violations, "/participants/" + i + "/people", each.people());
      violations.addIf(
          actor != null && !seen.add(actor), "/participants/" + i + "/actor", "is given twice");
      present.add(new Attendance(actor == null ? "" : actor, each.part(), each.people()));
    }
    return present;
  }

  private static @Nullable String actor(
      Violations violations, String pointer, AttendanceDraft draft, Map<String, String> known) {
    if (draft.actor() == null) {
      violations.add(pointer, "is required");
      return null;
    }
    String actor = known.get(draft.actor());
    violations.addIf(actor == null, pointer, "there is no such actor");
    return actor;
  }

  private static void checkPeople(Violations violations, String pointer, @Nullable Integer people) {
    violations.addIf(
        people != null && (people < 1 || people > PEOPLE), pointer, "must be 1 to " + PEOPLE);
  }
}
