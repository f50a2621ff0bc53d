package se.samverkanstrappan.command.importing.run;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.assignment.createassignment.CreateAssignment;
import se.samverkanstrappan.command.assignment.profile.AssignmentDraft;
import se.samverkanstrappan.command.importing.source.Piece;
import se.samverkanstrappan.command.rules.RulesBroken;
import se.samverkanstrappan.command.rules.Violation;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.assignment.Task;
import tools.jackson.databind.node.ObjectNode;

/** The government assignments of a bundle. */
final class SentAssignments {
  private static final String ARRAY = "assignments";

  private final Reading reading;
  private final KnownActors actors;
  private final KnownAssignments known;
  private final BookedProfiles booked;
  private final LocalDate today;
  private final SenderRights rights;
  private final Map<String, Integer> toAdd = new LinkedHashMap<>();

  SentAssignments(
      Reading reading,
      KnownActors actors,
      KnownAssignments known,
      BookedProfiles booked,
      LocalDate today,
      SenderRights rights) {
    this.reading = reading;
    this.actors = actors;
    this.known = known;
    this.booked = booked;
    this.today = today;
    this.rights = rights;
  }

  /** Judges all of them. */
  Tally check(Progress progress) {
    Tally tally = Tally.NONE;
    for (int i = 0; i < reading.source().assignments(); i++) {
      tally = tally.plus(check(i, reading.source().assignment(i)));
      progress.step();
    }
    return tally;
  }

  /** Writes those that are new. */
  Tally write(BookWriter writer, Progress progress) {
    Tally written = Tally.NONE;
    for (Map.Entry<String, Integer> each : toAdd.entrySet()) {
      Piece piece = reading.source().assignment(each.getValue());
      CreateAssignment command =
          new CreateAssignment(
              each.getKey(), reading.as(AssignmentDraft.class, reading.raw(piece)));
      written = written.plus(writer.add(command, piece.place()));
      progress.step();
    }
    return written;
  }

  private Tally check(int index, Piece piece) {
    ObjectNode fields = reading.element(ARRAY, piece);
    AssignmentDraft draft =
        fields == null ? null : reading.as(AssignmentDraft.class, piece.place(), fields);
    if (fields == null || draft == null) {
      return Tally.NONE;
    }
    String id = fields.required("id").asString();
    try {
      AssignmentProfile profile = draft.judge(new Violations(), actors, today);
      AssignmentProfile standing = standing(id);
      if (standing == null && !rights.coverTheRegister()) {
        throw new RulesBroken(List.of(new Violation("", SenderRights.FOR_ADMINISTRATORS)));
      }
      if (standing == null) {
        known.comes(id, profile.tasks().stream().map(Task::id).toList());
        toAdd.put(id, index);
        return Tally.ADDED;
      }
      List<Violation> differences = Differences.between(standing, profile);
      reading.tell(piece.place(), differences);
      return differences.isEmpty() ? Tally.UNCHANGED : Tally.NONE;
    } catch (RulesBroken e) {
      reading.tell(piece.place(), e.violations());
      return Tally.NONE;
    }
  }

  /** In the book, or sent before this one. */
  private @Nullable AssignmentProfile standing(String id) {
    Integer before = toAdd.get(id);
    if (before == null) {
      return booked.assignment(id).orElse(null);
    }
    ObjectNode fields = reading.raw(reading.source().assignment(before));
    return reading.as(AssignmentDraft.class, fields).judge(new Violations(), actors, today);
  }
}
