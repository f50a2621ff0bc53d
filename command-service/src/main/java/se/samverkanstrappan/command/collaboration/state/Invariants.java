package se.samverkanstrappan.command.collaboration.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What must hold of every entry that stands, judged by dates and never by the order of logging. */
final class Invariants {
  private static final int PARTICIPANTS = 500;

  private final Proposed book;

  Invariants(Proposed book) {
    this.book = book;
  }

  /** All that does not hold of an entry. */
  List<Breach> of(String id, Kept entry) {
    List<Breach> breaches = new ArrayList<>();
    if (entry.kind().isFact() && book.day(entry).isBefore(book.opening())) {
      breaches.add(Breach.begins(entry.on() + " is before the opening on " + book.opening()));
      return breaches; // who was there then, or whether it was closed, is no question
    }
    ended(entry, breaches);
    switch (entry.kind()) {
      case STAY -> {
        alone(id, entry, book.standing(EntryKind.STAY, actor(entry)), breaches);
        notTooMany(breaches, actor(entry));
      }
      case ROLE -> alone(id, entry, book.standing(EntryKind.ROLE, actor(entry)), breaches);
      case LINK -> alone(id, entry, book.standing(EntryKind.LINK), breaches);
      case MANDATE, PERCEPTION -> {
        present(entry, entry.who(), breaches);
        onlyOneThatDay(id, entry, breaches);
      }
      case INTERACTION -> {
        open(entry, breaches);
        present(entry, entry.who(), breaches);
      }
      case LIFECYCLE -> book.lifecycle().fault().map(Breach::begins).ifPresent(breaches::add);
      case AMBITION, OBSTACLE -> {}
    }
    return breaches;
  }

  /**
   * What of an entry depends on when some actors take part or, where none are given, on when the
   * collaboration is closed. Asked of 10 000 entries at once: days are only worked out where
   * needed.
   */
  List<Breach> touchedBy(Kept entry, Collection<String> actors) {
    List<Breach> breaches = new ArrayList<>();
    switch (entry.kind()) {
      case INTERACTION -> {
        if (actors.isEmpty()) {
          open(entry, breaches);
        }
        present(entry, actors.stream().filter(entry.who()::contains).toList(), breaches);
      }
      case MANDATE, PERCEPTION ->
          present(entry, actors.stream().filter(entry.who()::contains).toList(), breaches);
      default -> {}
    }
    return breaches;
  }

  private void ended(Kept entry, List<Breach> breaches) {
    if (entry.until() == null) {
      return;
    }
    LocalDate day = book.day(entry);
    LocalDate until = entry.until().countedFrom(book.opening());
    if (until.isBefore(book.opening())) {
      breaches.add(Breach.ends(entry.until() + " is before the opening on " + book.opening()));
    } else if (until.isBefore(day) || (until.equals(day) && entry.kind() != EntryKind.OBSTACLE)) {
      breaches.add(Breach.ends(entry.until() + " is not after " + entry.on()));
    }
  }

  private void alone(String id, Kept entry, Map<String, Kept> others, List<Breach> breaches) {
    Period period = book.period(entry);
    others.forEach(
        (other, kept) -> {
          if (!other.equals(id)
              && kept.about().equals(entry.about())
              && book.period(kept).overlaps(period)) {
            breaches.add(Breach.begins("overlaps " + other + ", which says the same"));
          }
        });
  }

  private void notTooMany(List<Breach> breaches, String actor) {
    if (book.moreParticipantsThan(PARTICIPANTS)) {
      breaches.add(
          Breach.actor(actor, "a collaboration has at most " + PARTICIPANTS + " participants"));
    }
  }

  private void present(Kept entry, Collection<String> actors, List<Breach> breaches) {
    if (actors.isEmpty()) {
      return;
    }
    LocalDate day = book.day(entry);
    for (String actor : actors) {
      if (!book.takesPart(actor, day)) {
        String message = actor + " is not a participant on " + day;
        breaches.add(
            entry.kind() == EntryKind.INTERACTION
                ? Breach.actor(actor, message)
                : new Breach(Breach.Part.BEGINNING, actor, message));
      }
    }
  }

  private void onlyOneThatDay(String id, Kept entry, List<Breach> breaches) {
    LocalDate day = book.day(entry);
    book.standing(entry.kind(), actor(entry))
        .forEach(
            (other, kept) -> {
              if (!other.equals(id) && book.day(kept).equals(day)) {
                breaches.add(Breach.begins("there is already one on " + day + ", amend " + other));
              }
            });
  }

  private void open(Kept entry, List<Breach> breaches) {
    LocalDate day = book.day(entry);
    if (book.lifecycle().closedOn(day)) {
      breaches.add(Breach.begins("the collaboration was closed on " + day));
    }
  }

  private static String actor(Kept entry) {
    return entry.who().iterator().next();
  }
}
