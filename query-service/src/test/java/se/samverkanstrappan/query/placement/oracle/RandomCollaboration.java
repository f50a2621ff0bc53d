package se.samverkanstrappan.query.placement.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.EntryAmended;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.OwnershipTransferred;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.PerceptionStated;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.Part;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.placement.PlacementRule;

/**
 * A made-up collaboration that the write side would have accepted, and a rule to place it by; the
 * same seed gives the same one.
 */
public record RandomCollaboration(long seed, PlacementRule rule, List<CollaborationEvent> log) {

  /** Makes one up. */
  public static RandomCollaboration from(long seed) {
    Random random = new Random(seed);
    PlacementRule rule = randomRule(random);
    return new RandomCollaboration(seed, rule, new Draft(random, rule).log());
  }

  @Override
  public String toString() {
    return log.stream()
        .map(Object::toString)
        .collect(Collectors.joining("\n  ", "seed " + seed + ", " + rule + "\n  ", "\n"));
  }

  private static PlacementRule randomRule(Random random) {
    if (random.nextInt(4) == 0) {
      return PlacementRule.CURRENT;
    }
    int[] shares = {100, 250, 333, 334, 499, 500, 501, 667, 750, 1000};
    return new PlacementRule(
        "random",
        1 + random.nextInt(24),
        1 + random.nextInt(random.nextBoolean() ? 2 : 4),
        random.nextBoolean() ? shares[random.nextInt(shares.length)] : 100 + random.nextInt(901),
        1 + random.nextInt(3));
  }

  /** Plans entries by date, and writes what is accepted in an order that is not that of dates. */
  private static final class Draft {
    private final Random random;
    private final RandomDays days;
    private final WriteSide book;
    private final List<Proposal> proposals = new ArrayList<>();
    private final int stepsUp;
    private int entries;

    /** Something to be tried once what it builds on has been written. */
    private interface Proposal {
      boolean isAccepted(WriteSide book);
    }

    Draft(Random random, PlacementRule rule) {
      this.random = random;
      LocalDate opening = randomOpening();
      LocalDate last = opening.plusDays(30L + random.nextInt(random.nextInt(100, 1500)));
      days = new RandomDays(random, opening, last, rule.windowMonths());
      book = new WriteSide(opening(opening));
      stepsUp = random.nextInt(3);
    }

    List<CollaborationEvent> log() {
      List<String> actors = randomActors();
      actors.forEach(this::planStays);
      planLifecycle();
      int meetings = random.nextInt(random.nextInt(1, 26));
      for (int i = 0; i < meetings; i++) {
        planInteraction(actors);
      }
      planWhatPlacesNobody();
      planAnotherOpening();
      mixUp();
      writeWhatIsAccepted();
      return book.log();
    }

    private LocalDate randomOpening() {
      LocalDate any = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3000));
      return switch (random.nextInt(5)) {
        case 0 -> any.withDayOfYear(1);
        case 1 -> any.withDayOfMonth(1);
        case 2 -> any.withDayOfMonth(any.lengthOfMonth());
        case 3 -> random.nextInt(4) == 0 ? LocalDate.of(2020, 2, 29) : any;
        default -> any;
      };
    }

    private CollaborationOpened opening(LocalDate day) {
      boolean newYear = day.getDayOfYear() == 1 && random.nextBoolean();
      boolean newMonth = day.getDayOfMonth() == 1 && random.nextBoolean();
      String text = day.toString().substring(0, newYear ? 4 : newMonth ? 7 : 10);
      return new CollaborationOpened(
          "Example",
          null,
          "owner",
          PartialDate.parse(text),
          null,
          CollaborationForm.ONGOING,
          List.of(),
          List.of());
    }

    private List<String> randomActors() {
      int count =
          switch (random.nextInt(12)) {
            case 0 -> 1;
            case 1 -> 9 + random.nextInt(8);
            default -> 2 + random.nextInt(7);
          };
      return IntStream.range(0, count).mapToObj(i -> "actor-" + i).toList();
    }

    private void planStays(String actor) {
      int stays = random.nextInt(3) > 0 ? 1 : 1 + random.nextInt(3);
      boolean stays1stDay = random.nextBoolean();
      List<LocalDate> turns = days.drawInOrder(2 * stays);
      for (int i = 0; i < stays; i++) {
        boolean rejoinsAtOnce = i > 0 && random.nextInt(4) == 0;
        LocalDate joined = turns.get(rejoinsAtOnce ? 2 * i - 1 : 2 * i);
        boolean leaves = i + 1 < stays || random.nextInt(3) == 0;
        planStay(
            actor,
            i == 0 && stays1stDay ? book.opened() : joined,
            leaves ? turns.get(2 * i + 1) : null);
      }
    }

    private void planStay(String actor, LocalDate joinedOn, @Nullable LocalDate leftOn) {
      String id = nextId("stay");
      Stay open = new Stay(actor, days.asGiven(joinedOn), null);
      if (leftOn == null) {
        propose(new ParticipantJoined(id, open));
      } else if (random.nextInt(3) == 0) {
        propose(new ParticipantJoined(id, open.until(days.asGiven(leftOn))));
      } else {
        propose(new ParticipantJoined(id, open));
        propose(new ParticipantLeft(id, actor, days.asGiven(leftOn)));
      }
      if (random.nextInt(5) == 0) {
        propose(new EntryAmended(id, anotherStay(actor), "better"));
      }
      if (random.nextInt(16) == 0) {
        propose(new EntryRetracted(id, "wrong"));
      }
    }

    private Stay anotherStay(String actor) {
      List<LocalDate> turns = days.drawInOrder(2);
      PartialDate joined = days.asGiven(random.nextBoolean() ? book.opened() : turns.getFirst());
      PartialDate left = random.nextInt(3) == 0 ? days.asGiven(turns.getLast()) : null;
      return new Stay(random.nextInt(6) == 0 ? "actor-0" : actor, joined, left);
    }

    private void propose(CollaborationEvent event) {
      proposals.add(log -> log.accepts(event));
    }

    private void planLifecycle() {
      int changes = random.nextBoolean() ? 0 : 1 + random.nextInt(6);
      LifecycleKind kind = LifecycleKind.RESUMED;
      for (LocalDate day : days.drawInOrder(changes)) {
        kind = randomChangeAfter(kind);
        String id = nextId("change");
        propose(new LifecycleChanged(id, kind, days.asGiven(day), null));
        if (random.nextInt(4) == 0) {
          LifecycleKind amended = random.nextInt(4) == 0 ? randomChangeAfter(kind) : kind;
          LifecycleChange again =
              new LifecycleChange(amended, days.asGiven(days.draw()), "For a reason");
          propose(new EntryAmended(id, again, "better"));
        }
        if (random.nextInt(6) == 0) {
          propose(new EntryRetracted(id, "wrong"));
        }
      }
    }

    private LifecycleKind randomChangeAfter(LifecycleKind kind) {
      boolean closes = random.nextBoolean();
      return switch (kind) {
        case RESUMED, REOPENED -> closes ? LifecycleKind.CLOSED : LifecycleKind.PAUSED;
        case PAUSED -> closes ? LifecycleKind.CLOSED : LifecycleKind.RESUMED;
        case CLOSED -> LifecycleKind.REOPENED;
      };
    }

    /** Entries of a kind that the rule does not ask about, and another owner. */
    private void planWhatPlacesNobody() {
      if (random.nextInt(3) == 0) {
        String id = nextId("perception");
        Perception told = new Perception("actor-0", days.asGiven(days.draw()), 8, null, null);
        propose(new PerceptionStated(id, told));
        propose(new EntryAmended(id, new Perception("actor-0", told.date(), 7, 8, null), "better"));
        propose(new EntryRetracted(id, "wrong"));
        propose(new OwnershipTransferred("another", "for a reason"));
      }
    }

    private void planAnotherOpening() {
      for (int moves = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0; moves > 0; moves--) {
        LocalDate day = book.opened().plusDays(random.nextInt(120) - 90L);
        CollaborationOpened moved = opening(random.nextBoolean() ? day : day.withDayOfMonth(1));
        propose(
            new CollaborationChanged(
                moved.title(),
                moved.purpose(),
                moved.openedOn(),
                moved.endsOn(),
                moved.form(),
                moved.areas(),
                moved.counties()));
      }
    }

    private void planInteraction(List<String> actors) {
      String id = nextId("meeting");
      InteractionPlan first = new InteractionPlan(actors);
      proposals.add(log -> log.accepts(new InteractionLogged(id, first.among(log))));
      for (int i = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0; i > 0; i--) {
        InteractionPlan again = new InteractionPlan(actors);
        proposals.add(log -> log.accepts(new InteractionAmended(id, again.among(log), "better")));
      }
      if (random.nextInt(8) == 0) {
        proposals.add(log -> log.accepts(new InteractionRetracted(id, "wrong")));
      }
    }

    /** Who of those that are participants on the day are there, decided when it is written. */
    private final class InteractionPlan {
      private final PartialDate date = days.asGiven(days.draw());
      private final List<Observation> seen = randomObservations();
      private final List<Attendance> invited;

      InteractionPlan(List<String> actors) {
        List<String> shuffled = new ArrayList<>(actors);
        Collections.shuffle(shuffled, random);
        int many = random.nextBoolean() ? actors.size() : 1 + random.nextInt(actors.size());
        int capped = random.nextInt(3);
        invited =
            shuffled.subList(0, many).stream()
                .map(actor -> new Attendance(actor, randomPart(capped), null))
                .toList();
      }

      Interaction among(WriteSide log) {
        LocalDate day = date.countedFrom(log.opened());
        List<Attendance> there =
            invited.stream().filter(each -> log.isParticipant(each.actor(), day)).toList();
        return new Interaction(
            date, false, InteractionForm.MEETING, seen, there, "Made up", null, List.of());
      }
    }

    private List<Observation> randomObservations() {
      List<Observation> all = new ArrayList<>(List.of(Observation.values()));
      if (stepsUp > 0 && random.nextBoolean()) {
        all.subList(0, stepsUp * 3).clear();
      }
      Collections.shuffle(all, random);
      return List.copyOf(all.subList(0, 1 + random.nextInt(3)));
    }

    private @Nullable Part randomPart(int capped) {
      Part[] parts = Part.values();
      return random.nextInt(3) < capped ? parts[random.nextInt(parts.length)] : null;
    }

    /** Everything is logged in any order; half of the books begin with who takes part. */
    private void mixUp() {
      if (random.nextBoolean()) {
        Collections.shuffle(proposals, random);
        return;
      }
      for (int swaps = random.nextInt(8); swaps > 0; swaps--) {
        Collections.swap(
            proposals, random.nextInt(proposals.size()), random.nextInt(proposals.size()));
      }
    }

    /** What is refused is tried again as long as others are accepted, and then dropped. */
    private void writeWhatIsAccepted() {
      boolean progress = true;
      while (progress) {
        progress = false;
        for (Iterator<Proposal> each = proposals.iterator(); each.hasNext(); ) {
          if (each.next().isAccepted(book)) {
            each.remove();
            progress = true;
          }
        }
      }
    }

    private String nextId(String what) {
      entries++;
      return what + "-" + entries;
    }
  }
}
