package se.samverkanstrappan.command.importing.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverkanstrappan.command.collaboration.state.EntryKind;
import se.samverkanstrappan.command.importing.source.Portion;
import tools.jackson.databind.node.ObjectNode;

/** The collaborations that were sent, each with all that was sent about it. */
final class SentCollaborations {
  static final String ARRAY = "collaborations";

  private final Reading reading;
  private final KnownActors actors;
  private final KnownAssignments assignments;
  private final Collaborations book;

  /** How much each has to add, by id; those that are at fault are not among them. */
  private final Map<String, Long> toAdd = new LinkedHashMap<>();

  private final Map<String, List<Integer>> portions = new LinkedHashMap<>();

  SentCollaborations(
      Reading reading, KnownActors actors, KnownAssignments assignments, Collaborations book) {
    this.reading = reading;
    this.actors = actors;
    this.assignments = assignments;
    this.book = book;
  }

  /** Judges all of them; actors and assignments have been judged. */
  Tally check(Progress progress) {
    for (int i = 0; i < reading.source().portions(); i++) {
      portions.computeIfAbsent(idOf(i), unseen -> new ArrayList<>(1)).add(i);
    }
    Tally tally = Tally.NONE;
    for (Map.Entry<String, List<Integer>> each : portions.entrySet()) {
      long faults = reading.faults().count();
      Rehearsal rehearsal = book.rehearse(each.getKey(), actors, assignments);
      Tally one = new Judging(reading, actors, rehearsal, progress).judge(sent(each.getValue()));
      if (reading.faults().count() == faults) {
        tally = tally.plus(one);
        if (one.added() > 0) {
          toAdd.put(each.getKey(), one.added());
        }
      }
    }
    return tally;
  }

  /** Writes what is new. */
  Tally write(BookWriter writer, Progress progress) {
    Tally written = Tally.NONE;
    for (String id : toAdd.keySet()) {
      Writing writing = new Writing(reading, actors, book, writer, progress);
      written = written.plus(writing.write(id, sent(portions.getOrDefault(id, List.of()))));
    }
    return written;
  }

  /** One after the other, never all in memory. */
  private Iterable<Portion> sent(List<Integer> indexes) {
    return () -> indexes.stream().map(reading::portion).iterator();
  }

  /** The id that was sent, or that follows from the fields; what has none is by itself. */
  private String idOf(int index) {
    String given = reading.source().collaboration(index);
    if (given != null) {
      return given;
    }
    ObjectNode own = reading.portion(index).own();
    return own == null || !reading.shapes().faults(ARRAY, own).isEmpty()
        ? "/" + index
        : ContentId.of(ARRAY, withoutEntries(own), actors);
  }

  private static ObjectNode withoutEntries(ObjectNode own) {
    ObjectNode fields = own.deepCopy();
    for (EntryKind kind : EntryKind.values()) {
      fields.remove(kind.list());
    }
    return fields;
  }
}
