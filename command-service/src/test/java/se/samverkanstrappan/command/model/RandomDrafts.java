package se.samverkanstrappan.command.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.Evidence;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.Part;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;

/** What may be said about entries: new ones, and what stands with some of it changed. */
final class RandomDrafts {
  private static final List<String> TEXTS = List.of("Text", "Other text", "Third");
  private static final List<Role> ROLES = List.of(Role.PROCESS_LEADER, Role.FINANCIER);

  private final Random random;
  private final RandomDates dates;
  private final List<String> actors;
  private int kept = 70;
  private @Nullable CollaborationBook book;

  RandomDrafts(Random random, RandomDates dates) {
    this.random = random;
    this.dates = dates;
    List<String> all = new ArrayList<>(List.of("a1", "a2", "a3", "a4", "a5"));
    Collections.shuffle(all, random);
    actors = List.copyOf(all.subList(0, 3));
  }

  /** What is to be said is about this. */
  void about(@Nullable CollaborationBook that) {
    book = that;
  }

  /** Mostly who is a participant then. */
  private String present(@Nullable PartialDate date) {
    CollaborationBook in = book;
    if (in == null || date == null || chance(15)) {
      return pathActor();
    }
    List<String> there =
        World.REGISTER.keySet().stream()
            .filter(code -> in.participates("" + World.REGISTER.get(code), in.day(date)))
            .sorted()
            .toList();
    return there.isEmpty() ? pathActor() : one(there);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <T> @Nullable T mostly(Supplier<? extends @Nullable T> value) {
    return chance(98) ? value.get() : null;
  }

  private <T> @Nullable T seldom(int percent, Supplier<? extends @Nullable T> value) {
    return chance(percent) ? value.get() : null;
  }

  /** What stands, or something else in its place. */
  private <E, T> @Nullable T keep(
      @Nullable E old,
      Function<E, ? extends @Nullable T> field,
      Supplier<? extends @Nullable T> fresh) {
    return old != null && chance(kept) ? field.apply(old) : fresh.get();
  }

  /** A draft of the kind of what stands, with some of it changed, or nothing. */
  Draft changed(Entry old) {
    kept = chance(10) ? 100 : 70;
    return switch (old) {
      case Stay stay -> stay(stay);
      case RoleHeld role -> role(role);
      case MandateHeld mandate -> mandate(mandate);
      case Interaction interaction -> interaction(interaction);
      case Perception perception -> perception(perception);
      case Ambition ambition -> ambition(ambition);
      case Obstacle obstacle -> obstacle(obstacle);
      case LifecycleChange change -> lifecycle(change);
      case Link link -> link(link);
    };
  }

  static final int KINDS = 9;

  Draft fresh(int kind) {
    return switch (kind) {
      case 0 -> stay(null);
      case 1 -> interaction(null);
      case 2 -> lifecycle(null);
      case 3 -> role(null);
      case 4 -> mandate(null);
      case 5 -> perception(null);
      case 6 -> ambition(null);
      case 7 -> obstacle(null);
      default -> link(null);
    };
  }

  Draft.OfStay stay(@Nullable Stay old) {
    return new Draft.OfStay(
        keep(old, Stay::actor, this::actor),
        keep(old, Stay::joinedOn, this::date),
        keep(old, Stay::leftOn, () -> seldom(30, dates::date)));
  }

  private Draft.OfRole role(@Nullable RoleHeld old) {
    return new Draft.OfRole(
        keep(old, RoleHeld::actor, this::actor),
        keep(old, RoleHeld::role, this::role),
        keep(old, RoleHeld::from, this::date),
        keep(old, RoleHeld::until, () -> seldom(35, dates::date)));
  }

  private Draft.OfMandate mandate(@Nullable MandateHeld old) {
    PartialDate from = keep(old, MandateHeld::from, this::date);
    return new Draft.OfMandate(
        keep(old, MandateHeld::actor, () -> old == null ? present(from) : actor()),
        keep(old, MandateHeld::mandate, () -> mostly(() -> one(List.of(Mandate.values())))),
        from,
        keep(old, MandateHeld::note, () -> seldom(20, () -> text(2000))));
  }

  private Draft.OfPerception perception(@Nullable Perception old) {
    PartialDate date = keep(old, Perception::date, this::date);
    return new Draft.OfPerception(
        keep(old, Perception::actor, () -> old == null ? present(date) : actor()),
        date,
        keep(old, Perception::perceived, this::step),
        keep(old, Perception::desired, () -> seldom(30, this::step)),
        keep(old, Perception::comment, () -> seldom(10, () -> text(2000))));
  }

  Draft.OfAmbition ambition(@Nullable Ambition old) {
    return new Draft.OfAmbition(
        keep(old, Ambition::step, this::step),
        keep(old, Ambition::by, this::date),
        keep(old, Ambition::actorKind, () -> seldom(30, () -> ActorKind.REGION)));
  }

  private Draft.OfObstacle obstacle(@Nullable Obstacle old) {
    PartialDate resolvedOn = keep(old, Obstacle::resolvedOn, () -> seldom(35, dates::date));
    int told = resolvedOn == null ? 4 : 40;
    return new Draft.OfObstacle(
        keep(old, Obstacle::kind, () -> mostly(() -> one(List.of(ObstacleKind.values())))),
        keep(old, Obstacle::raisedOn, this::date),
        keep(old, Obstacle::description, () -> text(2000)),
        resolvedOn,
        seldom(told, () -> text(2000)));
  }

  private Draft.OfLink link(@Nullable Link old) {
    return new Draft.OfLink(
        keep(old, Link::assignment, () -> mostly(() -> chance(95) ? "u1" : "u9")),
        keep(old, Link::task, () -> mostly(() -> one(List.of("t1", "t1", "t2", "t2", "t3")))),
        keep(old, Link::from, this::date),
        keep(old, Link::until, () -> seldom(35, dates::date)));
  }

  private Draft.OfLifecycle lifecycle(@Nullable LifecycleChange old) {
    List<LifecycleKind> kinds =
        List.of(
            LifecycleKind.PAUSED,
            LifecycleKind.RESUMED,
            LifecycleKind.CLOSED,
            LifecycleKind.CLOSED,
            LifecycleKind.REOPENED);
    return new Draft.OfLifecycle(
        keep(old, LifecycleChange::kind, () -> old == null ? one(kinds) : mostly(() -> one(kinds))),
        keep(old, LifecycleChange::date, () -> chance(8) ? null : dates.date()),
        text(1000));
  }

  private Draft.OfInteraction interaction(@Nullable Interaction old) {
    PartialDate date = keep(old, Interaction::date, this::date);
    return new Draft.OfInteraction(
        date,
        keep(old, Interaction::estimated, () -> seldom(20, () -> true)),
        keep(old, Interaction::form, () -> mostly(() -> one(List.of(InteractionForm.values())))),
        keep(old, Interaction::observations, this::observations),
        attendees(old, date),
        keep(old, Interaction::summary, () -> text(4000)),
        keep(old, Interaction::outcome, () -> seldom(10, () -> text(2000))),
        old != null && chance(kept) ? sources(old.evidence()) : seldom(15, this::sources));
  }

  private List<Observation> observations() {
    List<Observation> all = new ArrayList<>(List.of(Observation.INFORMED, Observation.DISCUSSED));
    while (!all.isEmpty() && chance(40)) {
      all.remove(0);
    }
    if (all.isEmpty() && chance(85)) {
      all.add(Observation.LISTENED);
    }
    if (chance(2)) {
      all.add(Observation.DISCUSSED);
    }
    return all;
  }

  private List<Draft.Attendee> attendees(@Nullable Interaction old, @Nullable PartialDate date) {
    List<Draft.Attendee> some = new ArrayList<>();
    if (old != null) {
      for (Attendance each : old.participants()) {
        some.add(new Draft.Attendee(each.actor(), each.part(), each.people()));
      }
      if (chance(20)) {
        Collections.shuffle(some, random);
      }
    }
    int more = old == null ? 1 + random.nextInt(2) : kept == 100 || chance(60) ? 0 : 1;
    for (int i = 0; i < more; i++) {
      some.add(
          new Draft.Attendee(
              mostly(() -> present(date)),
              seldom(20, () -> one(List.of(Part.values()))),
              seldom(10, () -> one(List.of(1, 2, 999, 1000, 0)))));
    }
    return some;
  }

  private List<Draft.Source> sources() {
    return chance(3)
        ? Collections.nCopies(20 + random.nextInt(2), new Draft.Source("Label", null))
        : List.of(new Draft.Source(text(200), seldom(70, this::url)));
  }

  private static List<Draft.Source> sources(List<Evidence> evidence) {
    return evidence.stream().map(each -> new Draft.Source(each.label(), each.url())).toList();
  }

  Command.Fields fields(@Nullable CollaborationChanged old) {
    kept = chance(10) ? 100 : 60;
    return new Command.Fields(
        keep(old, CollaborationChanged::title, () -> text(200)),
        keep(old, CollaborationChanged::purpose, () -> seldom(20, () -> text(1000))),
        keep(old, CollaborationChanged::openedOn, () -> mostly(dates::opening)),
        keep(old, CollaborationChanged::endsOn, () -> seldom(20, dates::date)),
        keep(old, CollaborationChanged::form, () -> mostly(() -> CollaborationForm.ONGOING)),
        keep(old, CollaborationChanged::areas, () -> seldom(20, this::areas)),
        keep(old, CollaborationChanged::counties, () -> seldom(20, this::counties)));
  }

  private List<Area> areas() {
    return chance(4) ? List.of(Area.SKILLS, Area.SKILLS) : List.of(Area.SERVICE, Area.SKILLS);
  }

  private List<String> counties() {
    return one(List.of(List.of("12"), List.of("01", "12"), List.of("02"), List.of("12", "12")));
  }

  @Nullable String actor() {
    return mostly(this::pathActor);
  }

  String pathActor() {
    return chance(3)
        ? "stranger"
        : chance(8) ? one(List.of("a1", "a2", "a3", "a4", "a5", "also-a1")) : one(actors);
  }

  @Nullable Role role() {
    return mostly(() -> one(ROLES));
  }

  @Nullable PartialDate date() {
    return mostly(dates::date);
  }

  @Nullable Integer step() {
    return mostly(() -> chance(3) ? one(List.of(0, 9)) : 1 + random.nextInt(8));
  }

  String url() {
    return switch (random.nextInt(30)) {
      case 0 -> "javascript:alert(1)";
      case 1 -> "ftp://a.se/b";
      case 2 -> "https://a.se/" + "x".repeat(987);
      case 3 -> "https://a.se/" + "x".repeat(988);
      default -> "https://a.se/" + random.nextInt(2);
    };
  }

  @Nullable String text(int max) {
    return switch (random.nextInt(200)) {
      case 0 -> "x".repeat(max);
      case 1 -> "\uD83E\uDD1D".repeat(max);
      case 2 -> "x".repeat(max + 1);
      case 3 -> " ";
      case 4, 5 -> null;
      default -> one(TEXTS);
    };
  }
}
