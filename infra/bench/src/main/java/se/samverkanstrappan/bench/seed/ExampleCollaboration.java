package se.samverkanstrappan.bench.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.OwnershipTransferred;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** One made-up collaboration, from its opening to its last day. */
final class ExampleCollaboration {
  private static final int SHORTEST_DAYS = 60;

  private final String id;
  private final Register register;
  private final Random random;
  private final LocalDate until;
  private final LocalDate opened;
  private final boolean closed;
  private final LocalDate end;
  private final Cast cast;
  private final CollaborationOpened opening;
  private final Story story = new Story();

  ExampleCollaboration(SeedPlan plan, int number, Register register) {
    this.id = SeedPlan.id(number);
    this.register = register;
    this.random = plan.random(number);
    this.until = plan.until();
    this.opened =
        Days.between(until.minusYears(SeedPlan.YEARS), until.minusDays(2 * SHORTEST_DAYS), random);
    this.closed = random.nextInt(8) == 0;
    this.end = closed ? Days.between(opened.plusDays(SHORTEST_DAYS), until, random) : until;
    this.cast = Cast.random(register, opened, end, random);
    this.opening = opening(Titles.title(number, random));
  }

  /** Its events, oldest first. */
  List<RecordedEvent> events(int interactions) {
    story.tell(opened, opening);
    cast.memberships().forEach(this::tellMembership);
    // On the day of the closing itself it is closed already.
    LocalDate last = closed ? end.minusDays(1) : end;
    var logged = new Interactions(cast, opened, last, until, random);
    for (int i = 0; i < interactions; i++) {
      logged.tell(i, story);
    }
    new FurtherEntries(cast, opened, last, random).tell(story);
    tellLifecycle();
    tellChanges();
    return story.recorded(AggregateKind.COLLABORATION, id);
  }

  private CollaborationOpened opening(String title) {
    boolean project = random.nextInt(3) == 0;
    @Nullable PartialDate ends = project ? PartialDate.of(until.plusYears(1)) : null;
    List<Area> areas = new ArrayList<>(List.of(Area.values()));
    Collections.shuffle(areas, random);
    return new CollaborationOpened(
        title,
        random.nextInt(3) == 0 ? null : Titles.purpose(random),
        cast.owner(),
        PartialDate.of(opened),
        ends,
        project ? CollaborationForm.PROJECT : CollaborationForm.ONGOING,
        areas.subList(0, 1 + random.nextInt(3)),
        cast.counties());
  }

  private void tellMembership(Membership membership) {
    String stay = "stay-" + membership.actor();
    String actor = membership.actor();
    PartialDate joined = PartialDate.of(membership.joined());
    story.tell(membership.joined(), new ParticipantJoined(stay, new Stay(actor, joined, null)));
    if (membership.left() != null) {
      PartialDate left = PartialDate.of(membership.left());
      story.tell(membership.left(), new ParticipantLeft(stay, actor, left));
    }
  }

  private void tellLifecycle() {
    if (closed) {
      change(LifecycleKind.CLOSED, end);
      return;
    }
    if (random.nextInt(12) == 0) {
      LocalDate paused = Days.between(opened, end.minusDays(SHORTEST_DAYS), random);
      change(LifecycleKind.PAUSED, paused);
      if (random.nextBoolean()) {
        change(LifecycleKind.RESUMED, Days.between(paused.plusDays(1), end, random));
      }
    }
  }

  private void change(LifecycleKind kind, LocalDate day) {
    story.tell(
        day,
        new LifecycleChanged(
            "change-" + day, kind, PartialDate.of(day), "Exempel: parterna bestämde det"));
  }

  private void tellChanges() {
    if (random.nextInt(20) == 0) {
      var changed =
          new CollaborationChanged(
              opening.title() + " (ny titel)",
              opening.purpose(),
              opening.openedOn(),
              opening.endsOn(),
              opening.form(),
              opening.areas(),
              opening.counties());
      story.tell(Days.between(opened, end, random), changed);
    }
    if (random.nextInt(50) == 0) {
      String owner = Register.any(register.actors(), random).id();
      story.tell(end, new OwnershipTransferred(owner, "Exempel: annan process"));
    }
    if (random.nextInt(100) == 0) {
      story.tell(until, new CollaborationWithdrawn("Exempel: registrerad två gånger"));
    }
  }
}
