package se.samverkanstrappan.command.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** Looks over a whole collaboration, from scratch. */
final class Invariants {
  private final Slip slip;
  private final CollaborationBook book;
  private final List<String> broken = new ArrayList<>();

  private Invariants(Slip slip, CollaborationBook book) {
    this.slip = slip;
    this.book = book;
  }

  /** What is wrong with it, in words. */
  static List<String> broken(Slip slip, CollaborationBook book) {
    Invariants all = new Invariants(slip, book);
    all.book.standing(Entry.class).forEach(all::eachByItself);
    all.overlaps(Stay.class, (a, b) -> a.actor().equals(b.actor()));
    if (slip != Slip.ROLES_MAY_OVERLAP) {
      all.overlaps(RoleHeld.class, (a, b) -> a.actor().equals(b.actor()) && a.role() == b.role());
    }
    if (slip != Slip.LINKS_MAY_OVERLAP) {
      all.overlaps(
          Link.class, (a, b) -> a.assignment().equals(b.assignment()) && a.task().equals(b.task()));
    }
    all.oneADay();
    all.life();
    return all.broken;
  }

  private void no(boolean wrong, String what) {
    if (wrong) {
      broken.add(what);
    }
  }

  private void eachByItself(String id, Entry entry) {
    switch (entry) {
      case Stay stay -> spell(id, stay.joinedOn(), stay.leftOn());
      case RoleHeld role -> spell(id, role.from(), role.until());
      case Link link -> spell(id, link.from(), link.until());
      case MandateHeld mandate -> {
        opened(id, mandate.from());
        no(
            slip != Slip.MANDATES_OF_ANYBODY
                && !book.participates(mandate.actor(), book.day(mandate.from())),
            "mandate " + id + " without a participant");
      }
      case Perception perception -> {
        opened(id, perception.date());
        no(
            slip != Slip.PERCEPTIONS_OF_ANYBODY
                && !book.participates(perception.actor(), book.day(perception.date())),
            "perception " + id + " without a participant");
      }
      case Interaction interaction -> interaction(id, interaction);
      case Obstacle obstacle -> obstacle(id, obstacle);
      case LifecycleChange change -> opened(id, change.date());
      case Ambition plan -> no(plan.step() < 1 || plan.step() > 8, "ambition " + id);
    }
  }

  private void interaction(String id, Interaction interaction) {
    opened(id, interaction.date());
    LocalDate day = book.day(interaction.date());
    no(book.closedOn(day), "interaction " + id + " while closed");
    for (Attendance each : interaction.participants()) {
      no(
          !book.participates(each.actor(), day),
          "interaction " + id + " with " + each.actor() + ", not a participant");
    }
  }

  private void obstacle(String id, Obstacle obstacle) {
    opened(id, obstacle.raisedOn());
    if (obstacle.resolvedOn() != null) {
      opened(id, obstacle.resolvedOn());
      no(
          book.day(obstacle.resolvedOn()).isBefore(book.day(obstacle.raisedOn())),
          "obstacle " + id + " resolved before it was raised");
    }
  }

  private void opened(String id, PartialDate date) {
    no(book.day(date).isBefore(book.opening()), id + " before the opening");
  }

  private void spell(String id, PartialDate from, @Nullable PartialDate until) {
    opened(id, from);
    if (until != null) {
      opened(id, until);
      no(!book.day(until).isAfter(book.day(from)), id + " ends before it begins");
    }
  }

  private <E extends Entry> void overlaps(Class<E> kind, BiPredicate<E, E> same) {
    Map<String, E> all = book.standing(kind);
    all.forEach(
        (id, a) ->
            all.forEach(
                (other, b) ->
                    no(id.compareTo(other) < 0 && same.test(a, b) && share(a, b), "two overlap")));
  }

  private boolean share(Entry a, Entry b) {
    int touch = slip == Slip.STAYS_MAY_NOT_TOUCH && a instanceof Stay ? 1 : 0;
    return from(a).minusDays(touch).isBefore(until(b))
        && from(b).minusDays(touch).isBefore(until(a));
  }

  private LocalDate from(Entry entry) {
    return switch (entry) {
      case Stay stay -> book.day(stay.joinedOn());
      case RoleHeld role -> book.day(role.from());
      case Link link -> book.day(link.from());
      default -> throw new AssertionError(entry);
    };
  }

  private LocalDate until(Entry entry) {
    return switch (entry) {
      case Stay stay -> book.endDay(stay.leftOn());
      case RoleHeld role -> book.endDay(role.until());
      case Link link -> book.endDay(link.until());
      default -> throw new AssertionError(entry);
    };
  }

  private void oneADay() {
    Set<String> days = new HashSet<>();
    for (MandateHeld each : book.standing(MandateHeld.class).values()) {
      String day = "mandate of " + each.actor() + " on " + book.day(each.from());
      no(slip != Slip.TWO_MANDATES_A_DAY && !days.add(day), "a second " + day);
    }
    for (Perception each : book.standing(Perception.class).values()) {
      String day = "perception of " + each.actor() + " on " + book.day(each.date());
      no(slip != Slip.TWO_PERCEPTIONS_A_DAY && !days.add(day), "a second " + day);
    }
    for (LifecycleChange each : book.life()) {
      String day = "lifecycle change on " + book.day(each.date());
      no(slip != Slip.TWO_LIFECYCLE_CHANGES_A_DAY && !days.add(day), "a second " + day);
    }
  }

  private void life() {
    String status = "active";
    for (LifecycleChange change : book.life()) {
      String step = status + " " + change.kind();
      no(!POSSIBLE.contains(step), step);
      status = AFTER.get(change.kind());
    }
  }

  private static final Map<LifecycleKind, String> AFTER =
      Map.of(
          LifecycleKind.PAUSED, "paused",
          LifecycleKind.RESUMED, "active",
          LifecycleKind.CLOSED, "closed",
          LifecycleKind.REOPENED, "active");

  private static final Set<String> POSSIBLE =
      Set.of(
          "active PAUSED", "active CLOSED", "paused RESUMED", "paused CLOSED", "closed REOPENED");
}
