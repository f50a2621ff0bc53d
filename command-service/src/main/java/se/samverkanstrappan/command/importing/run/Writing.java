package se.samverkanstrappan.command.importing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.samverkanstrappan.command.collaboration.entry.EntryDrafts;
import se.samverkanstrappan.command.collaboration.entry.NewEntry;
import se.samverkanstrappan.command.collaboration.opencollaboration.OpenCollaboration;
import se.samverkanstrappan.command.collaboration.state.EntryKind;
import se.samverkanstrappan.command.importing.source.Piece;
import se.samverkanstrappan.command.importing.source.Place;
import se.samverkanstrappan.command.importing.source.Portion;
import tools.jackson.databind.node.ObjectNode;

/** Writes all that was sent about one collaboration and was found to be right. */
final class Writing {
  /** Transactions of the book are kept small: what tails it gives up on large gaps. */
  private static final int AT_ONCE = 200;

  private final Reading reading;
  private final KnownActors actors;
  private final Collaborations book;
  private final BookWriter writer;
  private final Progress progress;

  Writing(
      Reading reading,
      KnownActors actors,
      Collaborations book,
      BookWriter writer,
      Progress progress) {
    this.reading = reading;
    this.actors = actors;
    this.book = book;
    this.writer = writer;
    this.progress = progress;
  }

  Tally write(String id, Iterable<Portion> portions) {
    Gathered gathered = new Gathered();
    Tally written = Tally.NONE;
    Place place = new Place.InBundle("");
    for (Portion portion : portions) {
      place = portion.place();
      written = written.plus(open(id, portion));
      gathered.overflows(portion);
    }
    List<NewEntry> batch = new ArrayList<>();
    for (EntryKind kind : EntryKind.values()) {
      for (Piece piece : gathered.of(kind, reading)) {
        batch.add(entry(kind, piece));
        if (batch.size() == AT_ONCE) {
          written = written.plus(add(id, place, batch));
          batch.clear();
        }
      }
    }
    return batch.isEmpty() ? written : written.plus(add(id, place, batch));
  }

  /** Where it is there by now, it is the one that was compared. */
  private Tally open(String id, Portion portion) {
    ObjectNode own = portion.own();
    if (own == null) {
      return Tally.NONE;
    }
    progress.step();
    Opening opening = Objects.requireNonNull(Opening.of(reading, portion.place(), own));
    if (book.exists(id)) {
      return Tally.UNCHANGED;
    }
    return writer.add(
        new OpenCollaboration(id, opening.profile(), opening.owner()), portion.place());
  }

  private Tally add(String id, Place place, List<NewEntry> batch) {
    progress.step(batch.size());
    return writer
        .unlessRefused(place, () -> book.add(writer, id, List.copyOf(batch)))
        .orElse(Tally.NONE);
  }

  private NewEntry entry(EntryKind kind, Piece piece) {
    ObjectNode fields = reading.raw(piece);
    return new NewEntry(
        Judging.idOf(kind, fields, actors), reading.as(EntryDrafts.of(kind), fields));
  }
}
