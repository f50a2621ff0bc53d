package se.samverkanstrappan.command.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.assignment.AssignmentProfile;

/** What stands around a collaboration: the day, the register, the assignments. */
final class World {
  /** Who is in the register before the first command, with the other name of one of them. */
  static final Map<String, String> REGISTER =
      Map.of("a1", "a1", "a2", "a2", "a3", "a3", "a4", "a4", "a5", "a5", "also-a1", "a1");

  final Slip slip;
  final Map<String, String> actors = new TreeMap<>(REGISTER);
  final Map<String, AssignmentProfile> assignments = new LinkedHashMap<>();
  final Map<String, Long> assignmentVersions = new LinkedHashMap<>();
  final Map<String, CollaborationBook> collaborations = new LinkedHashMap<>();
  LocalDate today;

  World(Slip slip, LocalDate today) {
    this.slip = slip;
    this.today = today;
  }

  /** The same, to try something on. */
  World copy() {
    World copy = new World(slip, today);
    copy.actors.putAll(actors);
    copy.assignments.putAll(assignments);
    copy.assignmentVersions.putAll(assignmentVersions);
    collaborations.forEach((id, book) -> copy.collaborations.put(id, book.copy()));
    return copy;
  }

  /** The actor that a code stands for; null where it stands for none. */
  @Nullable String actor(@Nullable String code) {
    if (code == null || !actors.containsKey(code)) {
      return null;
    }
    return slip == Slip.ALIASES_STAY ? code : actors.get(code);
  }

  boolean future(LocalDate day) {
    return slip == Slip.TODAY_IS_THE_FUTURE ? !day.isBefore(today) : day.isAfter(today);
  }
}
