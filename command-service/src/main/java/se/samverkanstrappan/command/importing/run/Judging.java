package se.samverkanstrappan.command.importing.run;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.entry.EntryDraft;
import se.samverkanstrappan.command.collaboration.entry.EntryDrafts;
import se.samverkanstrappan.command.collaboration.entry.NewEntry;
import se.samverkanstrappan.command.collaboration.state.EntryKind;
import se.samverkanstrappan.command.importing.source.Piece;
import se.samverkanstrappan.command.importing.source.Place;
import se.samverkanstrappan.command.importing.source.Portion;
import se.samverkanstrappan.command.rules.Violations;
import tools.jackson.databind.node.ObjectNode;

/** Judges all that was sent about one collaboration, and tells all that is at fault. */
final class Judging {
  private final Reading reading;
  private final KnownActors actors;
  private final Rehearsal rehearsal;
  private final Progress progress;
  private final Gathered gathered = new Gathered();
  private Tally tally = Tally.NONE;

  Judging(Reading reading, KnownActors actors, Rehearsal rehearsal, Progress progress) {
    this.reading = reading;
    this.actors = actors;
    this.rehearsal = rehearsal;
    this.progress = progress;
  }

  Tally judge(Iterable<Portion> portions) {
    for (Portion portion : portions) {
      portion.faults().forEach(reading.faults()::add);
      if (portion.own() != null) {
        own(portion.place(), portion.own());
        progress.step();
      }
      if (gathered.overflows(portion)) {
        tell(portion.place(), "", "too many entries were sent for one collaboration, split it");
      }
    }
    for (EntryKind kind : EntryKind.values()) {
      for (Piece piece : gathered.of(kind, reading)) {
        entry(kind, piece);
        progress.step();
      }
    }
    return tally;
  }

  private void own(Place place, ObjectNode own) {
    if (!reading.shaped(SentCollaborations.ARRAY, place, own)) {
      return;
    }
    Opening opening = Opening.of(reading, place, own);
    if (opening == null) {
      return;
    }
    if (rehearsal.withdrawn()) {
      tell(place, "", "the collaboration was withdrawn");
      return;
    }
    Violations violations = new Violations();
    boolean added = rehearsal.open(opening, violations);
    tell(place, violations, added);
  }

  private void entry(EntryKind kind, Piece piece) {
    ObjectNode fields = reading.element(kind.list(), piece);
    if (fields == null) {
      return;
    }
    EntryDraft draft = reading.as(EntryDrafts.of(kind), piece.place(), fields);
    String obstacle = obstacle();
    if (draft == null) {
      return;
    }
    if (obstacle != null) {
      if (piece.place() instanceof Place.InRow) {
        tell(piece.place(), "/collaboration", obstacle);
      }
      return;
    }
    Violations violations = new Violations();
    boolean added = rehearsal.add(new NewEntry(idOf(kind, fields, actors), draft), violations);
    tell(piece.place(), violations, added);
  }

  /** What keeps every entry out; of a bundle's collaboration it was told. */
  private @Nullable String obstacle() {
    if (!rehearsal.exists()) {
      return "there is no such collaboration";
    }
    return rehearsal.withdrawn() ? "the collaboration was withdrawn" : null;
  }

  /** The id that was sent, or that follows from the fields. */
  static String idOf(EntryKind kind, ObjectNode fields, KnownActors actors) {
    return fields.has("id")
        ? fields.path("id").asString()
        : ContentId.of(kind.list(), fields, actors);
  }

  private void tell(Place place, String pointer, String message) {
    reading.faults().add(place.fault(pointer, message));
  }

  private void tell(Place place, Violations violations, boolean added) {
    if (violations.isEmpty()) {
      tally = tally.plus(added ? Tally.ADDED : Tally.UNCHANGED);
    } else {
      reading.tell(place, violations.found());
    }
  }
}
