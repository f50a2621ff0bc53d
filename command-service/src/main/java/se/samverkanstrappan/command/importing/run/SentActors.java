package se.samverkanstrappan.command.importing.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.actor.profile.ActorDraft;
import se.samverkanstrappan.command.actor.registeractor.RegisterActor;
import se.samverkanstrappan.command.importing.source.Piece;
import se.samverkanstrappan.command.rules.IdTaken;
import se.samverkanstrappan.command.rules.RulesBroken;
import se.samverkanstrappan.command.rules.Violation;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.actor.ActorProfile;
import tools.jackson.databind.node.ObjectNode;

/** The actors of a bundle, each after the one that is its successor. */
final class SentActors {
  private static final String ARRAY = "actors";

  private final Reading reading;
  private final KnownActors known;
  private final BookedProfiles booked;
  private final SenderRights rights;
  private final Map<String, Integer> byCode = new HashMap<>();
  private final List<@Nullable String> successors = new ArrayList<>();
  private final Map<String, Integer> toAdd = new LinkedHashMap<>();
  private Tally tally = Tally.NONE;

  SentActors(Reading reading, KnownActors known, BookedProfiles booked, SenderRights rights) {
    this.reading = reading;
    this.known = known;
    this.booked = booked;
    this.rights = rights;
  }

  /** Judges all of them. */
  Tally check(Progress progress) {
    int size = reading.source().actors();
    boolean[] visited = new boolean[size];
    for (int i = 0; i < size; i++) {
      note(i, visited);
      progress.step();
    }
    for (int i = 0; i < size; i++) {
      for (int each : successorsFirst(i, visited)) {
        judge(each);
      }
    }
    return tally;
  }

  /** Writes those that are new. */
  Tally write(BookWriter writer, Progress progress) {
    Tally written = Tally.NONE;
    for (int index : toAdd.values()) {
      Piece piece = reading.source().actor(index);
      ObjectNode fields = reading.raw(piece);
      String id = fields.required("id").asString();
      RegisterActor command = new RegisterActor(id, reading.as(ActorDraft.class, fields));
      written = written.plus(writer.add(command, piece.place()));
      progress.step();
    }
    return written;
  }

  /** Which actors there are; those whose shape is at fault are done with. */
  private void note(int index, boolean[] done) {
    Piece piece = reading.source().actor(index);
    ObjectNode fields = reading.element(ARRAY, piece);
    successors.add(fields == null ? null : text(fields, "successor"));
    if (fields == null) {
      done[index] = true;
      return;
    }
    byCode.putIfAbsent(fields.required("id").asString(), index);
    fields.path("aliases").forEach(alias -> byCode.putIfAbsent(alias.asString(), index));
  }

  private static @Nullable String text(ObjectNode fields, String name) {
    return fields.has(name) ? fields.path(name).asString() : null;
  }

  /** The actor and those before it in its line that have not been judged, the last first. */
  private Deque<Integer> successorsFirst(int index, boolean[] visited) {
    Deque<Integer> line = new ArrayDeque<>();
    Integer each = index;
    while (each != null && !visited[each]) {
      visited[each] = true;
      line.push(each);
      String successor = successors.get(each);
      each = successor == null ? null : byCode.get(successor);
    }
    return line;
  }

  private void judge(int index) {
    Piece piece = reading.source().actor(index);
    ObjectNode fields = reading.raw(piece);
    ActorDraft draft = reading.as(ActorDraft.class, piece.place(), fields);
    if (draft == null) {
      return;
    }
    String id = fields.required("id").asString();
    try {
      judge(index, id, draft);
    } catch (RulesBroken e) {
      reading.tell(piece.place(), e.violations());
    } catch (IdTaken e) {
      reading.faults().add(piece.place().fault(e.pointer(), String.valueOf(e.getMessage())));
    }
  }

  private void judge(int index, String id, ActorDraft draft) {
    String meant = known.resolve(id);
    if (meant != null && !meant.equals(id)) {
      throw new RulesBroken(List.of(new Violation("/id", "is another id of " + meant)));
    }
    ActorProfile profile = draft.judge(new Violations(), id, known);
    if (meant == null && !rights.coverTheRegister()) {
      throw new RulesBroken(List.of(new Violation("", SenderRights.FOR_ADMINISTRATORS)));
    }
    if (meant == null) {
      known.comes(id, profile.aliases());
      toAdd.put(id, index);
      tally = tally.plus(Tally.ADDED);
      return;
    }
    List<Violation> differences = Differences.between(standing(id), profile);
    if (!differences.isEmpty()) {
      throw new RulesBroken(differences);
    }
    tally = tally.plus(Tally.UNCHANGED);
  }

  /** In the book, or sent before this one. */
  private ActorProfile standing(String id) {
    Integer before = toAdd.get(id);
    if (before == null) {
      return booked.actor(id).orElseThrow();
    }
    ObjectNode fields = reading.raw(reading.source().actor(before));
    return reading.as(ActorDraft.class, fields).judge(new Violations(), id, known);
  }
}
