package se.samverkanstrappan.query.signals.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.AmbitionSet;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.EntryAmended;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.EntryStated;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.ObstacleRaised;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.PerceptionStated;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.RoleTaken;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.oracle.RandomCollaboration;

/** A made-up collaboration with entries of every kind; the same seed gives the same one. */
public final class MadeUp {
  private static final int[] AGES = {0, 60, 61, 90, 91, 92, 180, 181, 182};
  private static final Role[] ROLES = {
    Role.PROCESS_LEADER, Role.SUPERVISOR, Role.SUPPORTER, Role.FINANCIER, Role.MEDIATOR
  };

  private final Random random;
  private final List<CollaborationEvent> log = new ArrayList<>();
  private final Map<String, ActorKind> kinds = new HashMap<>();
  private final Set<String> dated = new HashSet<>();
  private final PlacementRule rule;
  private final List<LocalDate> drawn;
  private final List<String> actors;

  public MadeUp(long seed) {
    random = new Random(seed * 7919);
    RandomCollaboration placed = RandomCollaboration.from(seed);
    rule = random.nextInt(3) == 0 ? PlacementRule.CURRENT : placed.rule();
    placed.log().forEach(event -> log.add(withPeople(event)));
    Standing standing = new Standing(log);
    drawn = new ArrayList<>(standing.turns());
    actors = new ArrayList<>(standing.actors());
    actors.add("outsider");
    for (String actor : actors) {
      if (random.nextInt(4) > 0) {
        kinds.put(actor, ActorKind.values()[random.nextInt(2)]);
      }
    }
    log.add(ownFields(standing.opened()));
    several(9, () -> stated("role", this::role));
    several(8, () -> stated("mandate", this::mandate));
    several(10, () -> stated("view", this::perception));
    several(3, () -> stated("ambition", this::ambition));
    several(4, () -> stated("obstacle", this::obstacle));
  }

  public List<CollaborationEvent> log() {
    return log;
  }

  public PlacementRule rule() {
    return rule;
  }

  public Map<String, ActorKind> kinds() {
    return kinds;
  }

  private void several(int most, Runnable one) {
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      one.run();
    }
  }

  private void stated(String word, Supplier<Entry> entry) {
    String id = word + "-of-" + log.size();
    log.add(event(id, entry.get()));
    if (random.nextInt(6) == 0) {
      log.add(new EntryAmended(id, entry.get(), "better"));
    }
    if (random.nextInt(10) == 0) {
      log.add(new EntryRetracted(id, "wrong"));
    }
  }

  private static EntryStated event(String id, Entry entry) {
    return switch (entry) {
      case RoleHeld it -> new RoleTaken(id, it);
      case MandateHeld it -> new MandateGiven(id, it);
      case Perception it -> new PerceptionStated(id, it);
      case Ambition it -> new AmbitionSet(id, it);
      case Obstacle it -> new ObstacleRaised(id, it);
      default -> throw new IllegalArgumentException("not made up here");
    };
  }

  private CollaborationEvent withPeople(CollaborationEvent event) {
    return switch (event) {
      case InteractionLogged it -> new InteractionLogged(it.id(), withPeople(it.interaction()));
      case InteractionAmended it ->
          new InteractionAmended(it.id(), withPeople(it.interaction()), "better");
      default -> event;
    };
  }

  private Interaction withPeople(Interaction it) {
    List<Attendance> people =
        it.participants().stream()
            .map(each -> new Attendance(each.actor(), each.part(), people(each.actor())))
            .toList();
    return new Interaction(
        it.date(), false, it.form(), it.observations(), people, it.summary(), null, List.of());
  }

  private @Nullable Integer people(String actor) {
    int usual = actor.hashCode() % 3 == 0 ? 8 : 3;
    return random.nextInt(5) == 0 ? null : random.nextInt(usual) > 0 ? 1 : 2;
  }

  private CollaborationChanged ownFields(LocalDate opened) {
    return new CollaborationChanged(
        "Example",
        null,
        PartialDate.of(opened),
        random.nextInt(4) == 0 ? null : date(day()),
        random.nextBoolean() ? CollaborationForm.PROJECT : CollaborationForm.ONGOING,
        List.of(),
        List.of());
  }

  private Entry role() {
    LocalDate from = day();
    boolean ends = random.nextBoolean();
    PartialDate until = ends ? PartialDate.of(from.plusDays(1 + random.nextInt(400))) : null;
    String actor = random.nextBoolean() ? actors.getFirst() : actor();
    return new RoleHeld(actor, ROLES[random.nextInt(ROLES.length)], PartialDate.of(from), until);
  }

  private Entry mandate() {
    String actor = actor();
    Mandate mandate = Mandate.values()[random.nextInt(Mandate.values().length)];
    return new MandateHeld(actor, mandate, PartialDate.of(free("mandate", actor)), null);
  }

  private Entry perception() {
    String actor = actor();
    PartialDate date = PartialDate.of(free("view", actor));
    return new Perception(actor, date, 1 + random.nextInt(8), null, null);
  }

  private Entry ambition() {
    ActorKind kind = random.nextBoolean() ? null : ActorKind.values()[random.nextInt(3)];
    return new Ambition(1 + random.nextInt(8), date(day()), kind);
  }

  private Entry obstacle() {
    LocalDate from = day();
    boolean ends = random.nextBoolean();
    PartialDate resolved = ends ? PartialDate.of(from.plusDays(random.nextInt(500))) : null;
    return new Obstacle(ObstacleKind.OTHER, PartialDate.of(from), "what", resolved, null);
  }

  private String actor() {
    return actors.get(random.nextInt(actors.size()));
  }

  /** A day on which an actor said nothing else of the kind. */
  private LocalDate free(String what, String actor) {
    LocalDate day = day();
    while (!dated.add(what + actor + day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** Near a day on which something else is dated, or some ages before or after one. */
  private LocalDate day() {
    LocalDate other = drawn.get(random.nextInt(drawn.size()));
    int away = random.nextInt(3) == 0 ? random.nextInt(500) : AGES[random.nextInt(AGES.length)];
    LocalDate day = random.nextInt(3) == 0 ? other.minusDays(away) : other.plusDays(away);
    LocalDate within = day.isBefore(drawn.getFirst()) ? drawn.getFirst() : day;
    return within;
  }

  private PartialDate date(LocalDate day) {
    return random.nextInt(4) == 0
        ? PartialDate.parse(day.toString().substring(0, random.nextBoolean() ? 4 : 7))
        : PartialDate.of(day);
  }
}
