package se.samverkanstrappan.query.caching;

import static se.samverkanstrappan.query.CollaborationBook.interaction;
import static se.samverkanstrappan.query.CollaborationBook.opened;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import se.samverkanstrappan.events.actor.ActorChanged;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.actor.ActorRegistered;
import se.samverkanstrappan.events.assignment.AssignmentChanged;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.assignment.ReportSubmitted;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.AmbitionSet;
import se.samverkanstrappan.events.collaboration.AssignmentLinked;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.ObstacleRaised;
import se.samverkanstrappan.events.collaboration.OwnershipTransferred;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.PerceptionStated;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.CollaborationBook;
import se.samverkanstrappan.query.SettableClock;

/** A book in which anything happens, and time passes; the same seed gives the same one. */
final class RandomBook {
  static final int EACH = 3;

  private static final List<String> ACTORS = List.of("a0", "a1", "a2", "a3", "a4");

  private final BookInMemory book;
  private final SettableClock clock;
  private final Random random;
  private Instant now = Instant.parse("2026-03-01T11:00:00Z");
  private int entries;
  private int generation = 1;

  RandomBook(BookInMemory book, SettableClock clock, Random random) {
    this.book = book;
    this.clock = clock;
    this.random = random;
    book.clear();
    tick(Duration.ofMinutes(10));
    ACTORS.subList(0, EACH).forEach(id -> book.register(id, new ActorRegistered(profile(id))));
    for (int i = 0; i < EACH; i++) {
      String id = "c" + i;
      book.write(id, opened("Samverkan " + i, "a0", day().toString()));
      ACTORS.subList(0, EACH).forEach(actor -> book.write(id, joins(actor, "2024-01")));
      for (int meetings = random.nextInt(8); meetings > 0; meetings--) {
        book.write(id, meets());
      }
      book.assign("u" + i, new AssignmentCreated(CollaborationBook.assignment("U" + i, "2024")));
      book.assign("u" + i, CollaborationBook.fixed("f" + i, "u" + i));
    }
  }

  /** Lets something happen, often nothing but that time passes. */
  void goesOn() {
    tick(Duration.ofMinutes(30));
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> tick(Duration.ofHours(1 + random.nextInt(20)));
      case 3, 4 -> tick(Duration.ofDays(1 + random.nextInt(60)));
      case 5 -> changesTheRegister();
      case 6 -> changesAnAssignment();
      case 7 -> servesAnotherGeneration();
      default -> book.write("c" + random.nextInt(EACH), anything());
    }
  }

  private CollaborationEvent anything() {
    return switch (random.nextInt(14)) {
      case 0 -> joins(ACTORS.get(random.nextInt(ACTORS.size())), day().toString());
      case 1 -> new LifecycleChanged(next(), any(LifecycleKind.values()), date(), null);
      case 2 -> new InteractionRetracted(earlierMeeting(), "fel");
      case 3 -> new EntryRetracted(earlier(), "fel");
      case 4 ->
          new InteractionAmended(
              earlierMeeting(), interaction(day().toString(), ACTORS, null, seen()), "fel");
      case 5 -> new OwnershipTransferred(ACTORS.get(random.nextInt(EACH)), "byte");
      case 6 ->
          new ObstacleRaised(
              next(), new Obstacle(any(ObstacleKind.values()), date(), "Hinder", date(), null));
      case 7 -> random.nextInt(6) == 0 ? new CollaborationWithdrawn("dubblett") : meets();
      case 8 -> new PerceptionStated(next(), perception());
      case 9 -> new AmbitionSet(next(), ambition());
      case 10 ->
          new AssignmentLinked(
              next(), new Link("u" + random.nextInt(EACH), "samverka", date(), null));
      default -> meets();
    };
  }

  private Perception perception() {
    return new Perception(
        ACTORS.get(random.nextInt(EACH)), date(), 1 + random.nextInt(8), null, null);
  }

  private Ambition ambition() {
    return new Ambition(
        1 + random.nextInt(8), date(), random.nextInt(4) == 0 ? ActorKind.REGION : null);
  }

  private ParticipantJoined joins(String actor, String on) {
    PartialDate left = random.nextInt(5) == 0 ? date() : null;
    return new ParticipantJoined(next(), new Stay(actor, PartialDate.parse(on), left));
  }

  private InteractionLogged meets() {
    String date = random.nextInt(5) == 0 ? day().toString().substring(0, 7) : day().toString();
    return new InteractionLogged(
        "i" + next(), interaction(date, ACTORS.subList(0, EACH), "Ja", seen()));
  }

  private Observation seen() {
    return any(Observation.values());
  }

  private void changesTheRegister() {
    String id = ACTORS.get(random.nextInt(ACTORS.size()));
    boolean known = book.actors().stream().anyMatch(each -> each.id().equals(id));
    book.register(id, known ? new ActorChanged(profile(id)) : new ActorRegistered(profile(id)));
  }

  private ActorProfile profile(String id) {
    String successor = random.nextInt(4) == 0 ? ACTORS.get(random.nextInt(ACTORS.size())) : null;
    return new ActorProfile(
        ActorKind.REGION,
        "Region " + id + (random.nextBoolean() ? "" : " " + random.nextInt(3)),
        null,
        null,
        null,
        null,
        false,
        // It may go from one to the other, as long as only one has it.
        book.actor("alias").isEmpty() && random.nextInt(3) == 0 ? List.of("alias") : List.of(),
        null,
        random.nextInt(4) == 0 ? date() : null,
        id.equals(successor) ? null : successor);
  }

  private void changesAnAssignment() {
    String id = "u" + random.nextInt(EACH);
    book.assign(
        id,
        switch (random.nextInt(3)) {
          case 0 -> new ReportSubmitted("slut", date(), null);
          case 1 -> CollaborationBook.fixed("f" + next(), id);
          default ->
              new AssignmentChanged(CollaborationBook.assignment("U " + random.nextInt(3), "2024"));
        });
  }

  private void servesAnotherGeneration() {
    if (random.nextInt(4) == 0) {
      generation++;
      book.serves("e1-g" + generation, now);
    }
  }

  /** Usually in the last three years, often today, now and then in days to come. */
  private LocalDate day() {
    LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Europe/Stockholm"));
    return switch (random.nextInt(6)) {
      case 0, 1 -> today;
      case 2 -> today.plusDays(random.nextInt(30) - 15L);
      default -> today.minusDays(random.nextInt(1000));
    };
  }

  private PartialDate date() {
    return PartialDate.of(day());
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private String next() {
    entries++;
    return "e" + entries;
  }

  private String earlier() {
    return "e" + (1 + random.nextInt(Math.max(1, entries)));
  }

  private String earlierMeeting() {
    return "i" + earlier();
  }

  private void tick(Duration time) {
    now = now.plus(time);
    clock.set(now.plusSeconds(60));
    book.goesOnAt(now);
  }
}
