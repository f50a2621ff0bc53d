package se.samverkanstrappan.command.importing.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverkanstrappan.command.collaboration.BookedCollaborations;
import se.samverkanstrappan.command.collaboration.importentries.Rehearsal;
import se.samverkanstrappan.command.collaboration.state.EntryKind;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.importing.source.Portion;
import tools.jackson.databind.node.ObjectNode;

/** The collaborations that were sent, each with all that was sent about it. */
final class SentCollaborations {
  static final String ARRAY = "collaborations";

  private final Reading reading;
  private final KnownActors actors;
  private final Surroundings surroundings;
  private final BookedCollaborations booked;
  private final SenderRights rights;

  /** The portions that are about each collaboration. */
  private final Map<String, List<Integer>> portions = new LinkedHashMap<>();

  /** Those that have something to add, and whether they are new. */
  private final Map<String, Boolean> toWrite = new LinkedHashMap<>();

  SentCollaborations(
      Reading reading,
      KnownActors actors,
      Surroundings surroundings,
      BookedCollaborations booked,
      SenderRights rights) {
    this.reading = reading;
    this.actors = actors;
    this.surroundings = surroundings;
    this.booked = booked;
    this.rights = rights;
  }

  /** Judges all of them; actors and assignments have been judged. */
  Tally check(Progress progress) {
    for (int i = 0; i < reading.source().portions(); i++) {
      portions.computeIfAbsent(idOf(i), unseen -> new ArrayList<>(1)).add(i);
    }
    Tally tally = Tally.NONE;
    for (String id : portions.keySet()) {
      tally = tally.plus(check(id, progress));
    }
    return tally;
  }

  private Tally check(String id, Progress progress) {
    long faults = reading.faults().count();
    Rehearsal rehearsal = new Rehearsal(booked.read(id), surroundings);
    boolean isNew = !rehearsal.exists();
    Tally tally =
        new Judging(reading, surroundings, rehearsal, rights, progress, id).judge(sent(id));
    if (reading.faults().count() > faults) {
      return Tally.NONE;
    }
    if (tally.added() > 0) {
      toWrite.put(id, isNew);
    }
    return tally;
  }

  /** Writes what is new. */
  Tally write(BookWriter writer, Progress progress) {
    Tally written = Tally.NONE;
    for (Map.Entry<String, Boolean> each : toWrite.entrySet()) {
      Writing writing = new Writing(reading, actors, writer, progress, each.getKey());
      written = written.plus(writing.write(sent(each.getKey()), each.getValue()));
    }
    return written;
  }

  /** One after the other, never all in memory. */
  private Iterable<Portion> sent(String id) {
    List<Integer> indexes = portions.getOrDefault(id, List.of());
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
