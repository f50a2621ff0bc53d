package se.samverkanstrappan.command.importing.run;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.entry.EntryDraft;
import se.samverkanstrappan.command.collaboration.entry.EntryDrafts;
import se.samverkanstrappan.command.collaboration.entry.NewEntry;
import se.samverkanstrappan.command.collaboration.importentries.Rehearsal;
import se.samverkanstrappan.command.collaboration.opencollaboration.OpenCollaboration;
import se.samverkanstrappan.command.collaboration.state.EntryKind;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.importing.source.Piece;
import se.samverkanstrappan.command.importing.source.Place;
import se.samverkanstrappan.command.importing.source.Portion;
import se.samverkanstrappan.command.rules.RulesBroken;
import se.samverkanstrappan.command.rules.Violation;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import tools.jackson.databind.node.ObjectNode;

/** Judges all that was sent about one collaboration, and tells all that is at fault. */
final class Judging {
  private static final String WITHDRAWN = "the collaboration was withdrawn";

  private final Reading reading;
  private final Surroundings surroundings;
  private final Rehearsal rehearsal;
  private final SenderRights rights;
  private final Progress progress;
  private final String id;
  private final Gathered gathered = new Gathered();
  private Tally tally = Tally.NONE;

  Judging(
      Reading reading,
      Surroundings surroundings,
      Rehearsal rehearsal,
      SenderRights rights,
      Progress progress,
      String id) {
    this.reading = reading;
    this.surroundings = surroundings;
    this.rehearsal = rehearsal;
    this.rights = rights;
    this.progress = progress;
    this.id = id;
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
    String obstacle = obstacle();
    for (EntryKind kind : EntryKind.values()) {
      entries(kind, obstacle);
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
      tell(place, "", WITHDRAWN);
      return;
    }
    Violations violations = new Violations();
    try {
      OpenCollaboration command = new OpenCollaboration(id, opening.profile(), opening.owner());
      CollaborationOpened opened = command.decide(surroundings);
      if (!rights.coverThoseOf(rehearsal.exists() ? rehearsal.owner() : opened.owner())) {
        tell(place, "/owner", SenderRights.OF_ANOTHER);
        return;
      }
      boolean added = rehearsal.open(opened, violations);
      count(place, violations, added);
    } catch (RulesBroken e) {
      reading.tell(place, e.violations());
    }
  }

  /** What keeps every entry out, if anything; of a bundle's collaboration it was told. */
  private @Nullable String obstacle() {
    if (!rehearsal.exists()) {
      return "there is no such collaboration";
    }
    if (!rights.coverThoseOf(rehearsal.owner())) {
      return SenderRights.OF_ANOTHER;
    }
    return rehearsal.withdrawn() ? WITHDRAWN : null;
  }

  /** Changes of the lifecycle are judged together, so what became of them is known at the end. */
  private void entries(EntryKind kind, @Nullable String obstacle) {
    Map<String, Judged> lifecycle = new HashMap<>();
    for (Piece piece : gathered.of(kind)) {
      Judged judged = entry(kind, piece, obstacle, lifecycle);
      if (judged != null && kind == EntryKind.LIFECYCLE) {
        lifecycle.put(judged.id(), judged);
      } else if (judged != null) {
        count(judged.place(), judged.violations(), judged.added());
      }
      progress.step();
    }
    rehearsal.finish();
    lifecycle.values().forEach(each -> count(each.place(), each.violations(), each.added()));
  }

  private @Nullable Judged entry(
      EntryKind kind, Piece piece, @Nullable String obstacle, Map<String, Judged> lifecycle) {
    ObjectNode fields = reading.element(kind.list(), piece);
    EntryDraft draft =
        fields == null ? null : reading.as(EntryDrafts.of(kind), piece.place(), fields);
    if (obstacle != null && piece.place() instanceof Place.InRow) {
      tell(piece.place(), "/collaboration", obstacle);
    }
    if (fields == null || draft == null || obstacle != null) {
      return null;
    }
    String entry = idOf(kind, fields, surroundings.actors());
    Violations violations = new Violations();
    Judged before = lifecycle.get(entry);
    if (before != null) {
      violations.addIf(!before.draft().equals(draft), "", Differences.MESSAGE);
      count(piece.place(), violations, false);
      return null;
    }
    boolean added = rehearsal.add(new NewEntry(entry, draft), violations);
    return new Judged(entry, draft, piece.place(), violations, added);
  }

  /** The id that was sent, or that follows from the fields. */
  static String idOf(EntryKind kind, ObjectNode fields, ActorDirectory actors) {
    return fields.has("id")
        ? fields.path("id").asString()
        : ContentId.of(kind.list(), fields, actors);
  }

  private void tell(Place place, String pointer, String message) {
    reading.faults().add(place.fault(pointer, message));
  }

  private void count(Place place, Violations violations, boolean added) {
    if (violations.isEmpty()) {
      tally = tally.plus(added ? Tally.ADDED : Tally.UNCHANGED);
    } else {
      reading.tell(place, violations.found().stream().map(each -> said(place, each)).toList());
    }
  }

  /** What stands may hold what no spreadsheet has a column for. */
  private static Violation said(Place place, Violation violation) {
    return place instanceof Place.InRow && violation.message().equals(Differences.MESSAGE)
        ? new Violation(
            violation.pointer(),
            violation.message() + "; it may differ in what a spreadsheet cannot say")
        : violation;
  }

  private record Judged(
      String id, EntryDraft draft, Place place, Violations violations, boolean added) {}
}
