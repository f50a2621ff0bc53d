package se.samverkanstrappan.command.importing.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.samverkanstrappan.command.collaboration.entry.EntryDrafts;
import se.samverkanstrappan.command.collaboration.entry.NewEntry;
import se.samverkanstrappan.command.collaboration.importentries.ImportEntries;
import se.samverkanstrappan.command.collaboration.importentries.Imported;
import se.samverkanstrappan.command.collaboration.opencollaboration.OpenCollaboration;
import se.samverkanstrappan.command.collaboration.state.EntryKind;
import se.samverkanstrappan.command.importing.source.Piece;
import se.samverkanstrappan.command.importing.source.Place;
import se.samverkanstrappan.command.importing.source.Portion;
import se.samverkanstrappan.command.rules.NotPermitted;
import se.samverkanstrappan.command.rules.RulesBroken;
import se.samverkanstrappan.command.rules.Violation;
import tools.jackson.databind.node.ObjectNode;

/** Writes all that was sent about one collaboration and was found to be right. */
final class Writing {
  private final Reading reading;
  private final KnownActors actors;
  private final BookWriter writer;
  private final Progress progress;
  private final String id;
  private final Set<String> seen = new HashSet<>();
  private final List<Place> places = new ArrayList<>();
  private final List<NewEntry> batch = new ArrayList<>();
  private Tally written = Tally.NONE;

  Writing(Reading reading, KnownActors actors, BookWriter writer, Progress progress, String id) {
    this.reading = reading;
    this.actors = actors;
    this.writer = writer;
    this.progress = progress;
    this.id = id;
  }

  /**
   * Writes it, as far as others who write at the same time let it.
   *
   * @param isNew whether it is to be opened first
   */
  Tally write(Iterable<Portion> portions, boolean isNew) {
    Gathered gathered = new Gathered();
    boolean open = !isNew;
    for (Portion portion : portions) {
      gathered.overflows(portion);
      if (!open && !open(portion)) {
        return written;
      }
      open = true;
    }
    for (EntryKind kind : EntryKind.values()) {
      if (!add(kind, gathered.of(kind))) {
        return written;
      }
    }
    flush();
    return written;
  }

  /**
   * Changes of the lifecycle are possible together or not, so they share no command with others:
   * usually one takes them all, and where it cannot, each makes a beginning for the next.
   */
  private boolean add(EntryKind kind, List<Piece> pieces) {
    if (kind != EntryKind.LIFECYCLE) {
      return pieces.stream().allMatch(piece -> add(kind, piece));
    }
    List<Piece> inOrder = pieces.stream().sorted(Comparator.comparing(this::date)).toList();
    return flush() && inOrder.stream().allMatch(piece -> add(kind, piece)) && flush();
  }

  /** Texts of dates are ordered as the days that they count from. */
  private String date(Piece piece) {
    return reading.raw(piece).path("date").asString();
  }

  private boolean open(Portion portion) {
    Place place = portion.place();
    Opening opening =
        Objects.requireNonNull(Opening.of(reading, place, Objects.requireNonNull(portion.own())));
    Tally opened = writer.add(new OpenCollaboration(id, opening.profile(), opening.owner()), place);
    written = written.plus(opened);
    progress.step();
    return opened.added() > 0;
  }

  /** Adds it, once, to what is written together; false where that could not be. */
  private boolean add(EntryKind kind, Piece piece) {
    ObjectNode fields = reading.raw(piece);
    String entry = Judging.idOf(kind, fields, actors);
    if (!seen.add(entry)) {
      return true;
    }
    batch.add(new NewEntry(entry, reading.as(EntryDrafts.of(kind), fields)));
    places.add(piece.place());
    return batch.size() < ImportEntries.MOST || flush();
  }

  private boolean flush() {
    if (batch.isEmpty()) {
      return true;
    }
    try {
      Imported imported = writer.send(new ImportEntries(id, batch));
      written = written.plus(new Tally(imported.added(), 0));
      progress.step(imported.added());
      batch.clear();
      places.clear();
      return true;
    } catch (RulesBroken e) {
      e.violations().forEach(this::tell);
      return false;
    } catch (NotPermitted e) {
      // It was handed to another owner since.
      reading.faults().add(places.getFirst().fault("", SenderRights.OF_ANOTHER));
      return false;
    } catch (BookWriter.Overtaken e) {
      reading.faults().add(places.getFirst().fault("", BookWriter.SEND_AGAIN));
      return false;
    }
  }

  /** Each is told under the position of its entry. */
  private void tell(Violation violation) {
    String[] steps = violation.pointer().split("/", 3);
    Place place = steps.length < 2 ? places.getFirst() : places.get(Integer.parseInt(steps[1]));
    String inner = steps.length < 3 ? "" : "/" + steps[2];
    reading.faults().add(place.fault(inner, violation.message()));
  }
}
