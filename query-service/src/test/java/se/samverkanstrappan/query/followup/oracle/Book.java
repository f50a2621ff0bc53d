package se.samverkanstrappan.query.followup.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.assignment.Task;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.AssignmentLinked;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.EntryAmended;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.oracle.RandomCollaboration;

/** A made-up assignment with collaborations and a register; the same seed gives the same one. */
final class Book {
  private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

  final PlacementRule rule;
  final List<ActorView> register = new ArrayList<>();
  final Map<String, KnownCollaboration> collaborations = new TreeMap<>();

  /** The links that stand, by the collaboration. */
  final Map<String, List<Link>> links = new TreeMap<>();

  final AssignmentView assignment;
  private final Random random;

  Book(long seed) {
    random = new Random(seed * 104_729);
    rule = RandomCollaboration.from(seed).rule();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      collaboration("c" + i, RandomCollaboration.from(seed * 10 + i).log());
    }
    for (int i = 0; i < 12; i++) {
      if (random.nextInt(8) > 0 && i != 1) {
        register("actor-" + i, i == 0 ? List.of("actor-1") : List.of());
      }
    }
    register("region-never", List.of());
    assignment = assignment();
  }

  private void register(String id, List<String> aliases) {
    ActorKind kind = ActorKind.values()[random.nextInt(3)];
    PartialDate to = random.nextInt(6) == 0 ? PartialDate.of(anyDay(2016, 3000)) : null;
    ActorProfile profile =
        new ActorProfile(
            kind, id, null, null, null, null, random.nextInt(4) == 0, aliases, null, to, null);
    register.add(new ActorView(id, 1, BEGINNING, profile));
  }

  private void collaboration(String id, List<CollaborationEvent> placed) {
    List<CollaborationEvent> log = new ArrayList<>(placed);
    Map<String, Link> standing = new LinkedHashMap<>();
    LocalDate opened = known(id, log).openedOn();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      String link = "link-" + i;
      standing.put(link, link(opened));
      log.add(new AssignmentLinked(link, standing.get(link)));
      if (random.nextInt(4) == 0) {
        standing.put(link, link(opened));
        log.add(new EntryAmended(link, standing.get(link), "better"));
      }
      if (random.nextInt(6) == 0) {
        standing.remove(link);
        log.add(new EntryRetracted(link, "wrong"));
      }
    }
    if (random.nextInt(15) == 0) {
      standing.clear();
      log.add(new CollaborationWithdrawn("twice"));
    }
    collaborations.put(id, known(id, log));
    links.put(id, List.copyOf(standing.values()));
  }

  private Link link(LocalDate opened) {
    LocalDate from = opened.plusDays(random.nextInt(700));
    LocalDate until = random.nextBoolean() ? from.plusDays(1 + random.nextInt(500)) : null;
    String task = random.nextInt(6) == 0 ? "none" : random.nextBoolean() ? "t1" : "t2";
    String whose = random.nextInt(8) == 0 ? "other" : "u";
    return new Link(
        whose, task, PartialDate.of(from), until == null ? null : PartialDate.of(until));
  }

  private static KnownCollaboration known(String id, List<CollaborationEvent> log) {
    List<RecordedEvent> events = new ArrayList<>();
    for (CollaborationEvent event : log) {
      long sequence = events.size() + 1L;
      events.add(
          new RecordedEvent(
              id + "-" + sequence,
              AggregateKind.COLLABORATION,
              id,
              sequence,
              1,
              BEGINNING.plusSeconds(sequence),
              null,
              null,
              event));
    }
    return KnownCollaboration.from(events).orElseThrow();
  }

  private AssignmentView assignment() {
    List<Ambition> ambitions = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      @Nullable ActorKind kind =
          random.nextInt(4) == 0 ? null : ActorKind.values()[random.nextInt(3)];
      PartialDate by = PartialDate.of(anyDay(2018, 3000));
      ambitions.add(new Ambition(1 + random.nextInt(8), by, kind));
    }
    return new AssignmentView(
        "u",
        1,
        BEGINNING,
        "Example",
        null,
        PartialDate.of(anyDay(2016, 2000)),
        null,
        "government",
        List.of(),
        List.of(),
        List.of(new Task("t1", "One", false), new Task("t2", "Two", false)),
        List.of(),
        ambitions,
        null,
        List.of());
  }

  private LocalDate anyDay(int year, int within) {
    return LocalDate.of(year, 1, 1).plusDays(random.nextInt(within));
  }

  /** A day to ask about, from before the first opening to well after. */
  LocalDate askedDay() {
    LocalDate first =
        collaborations.values().stream()
            .map(KnownCollaboration::openedOn)
            .min(LocalDate::compareTo)
            .orElseThrow();
    return first.plusDays(random.nextInt(1800) - 20L);
  }
}
