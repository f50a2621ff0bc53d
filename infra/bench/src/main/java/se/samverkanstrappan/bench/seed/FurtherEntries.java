package se.samverkanstrappan.bench.seed;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.AmbitionSet;
import se.samverkanstrappan.events.collaboration.AssignmentLinked;
import se.samverkanstrappan.events.collaboration.EntryAmended;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.ObstacleRaised;
import se.samverkanstrappan.events.collaboration.ObstacleResolved;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.PerceptionStated;
import se.samverkanstrappan.events.collaboration.RoleEnded;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.RoleTaken;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;

/** A few entries of each of the other kinds. */
record FurtherEntries(Cast cast, LocalDate opened, LocalDate end, Random random) {
  private static final String WRONG = "Exempel: fel i första uppgiften";

  void tell(Story story) {
    for (Membership membership : cast.memberships()) {
      LocalDate last = membership.left() == null ? end : membership.left().minusDays(1);
      if (random.nextInt(3) == 0) {
        tellMandate(membership.actor(), Days.between(membership.joined(), last, random), story);
      }
      if (random.nextInt(5) == 0) {
        tellPerception(membership.actor(), Days.between(membership.joined(), last, random), story);
      }
    }
    for (int i = random.nextInt(3); i >= 0; i--) {
      tellRole(Role.values()[i * 2], story);
    }
    for (int i = random.nextInt(4) - 1; i > 0; i--) {
      tellObstacle("obstacle-" + i, story);
    }
    tellPlans(story);
  }

  private void tellMandate(String actor, LocalDate day, Story story) {
    String id = "mandate-" + actor;
    var mandate =
        new MandateHeld(actor, any(Mandate.values()), PartialDate.of(day), "Exempel: muntligt");
    story.tell(day, new MandateGiven(id, mandate));
    if (random.nextInt(20) == 0) {
      var amended = new MandateHeld(actor, Mandate.DECIDE, mandate.from(), null);
      story.tell(end, new EntryAmended(id, amended, WRONG));
    }
  }

  private void tellPerception(String actor, LocalDate day, Story story) {
    String id = "perception-" + actor;
    @Nullable Integer desired = random.nextBoolean() ? step() : null;
    story.tell(
        day,
        new PerceptionStated(
            id, new Perception(actor, PartialDate.of(day), step(), desired, null)));
    if (random.nextInt(20) == 0) {
      story.tell(end, new EntryRetracted(id, WRONG));
    }
  }

  private void tellRole(Role role, Story story) {
    String actor = cast.memberships().get(role.ordinal() % cast.memberships().size()).actor();
    String id = "role-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    LocalDate day = Days.between(opened, end.minusDays(1), random);
    story.tell(day, new RoleTaken(id, new RoleHeld(actor, role, PartialDate.of(day), null)));
    if (random.nextInt(4) == 0) {
      story.tell(end, new RoleEnded(id, actor, role, PartialDate.of(end)));
    }
  }

  private void tellObstacle(String id, Story story) {
    LocalDate raised = Days.between(opened, end, random);
    var obstacle =
        new Obstacle(
            any(ObstacleKind.values()),
            PartialDate.of(raised),
            "Exempel: något står i vägen",
            null,
            null);
    story.tell(raised, new ObstacleRaised(id, obstacle));
    if (random.nextBoolean()) {
      LocalDate resolved = Days.between(raised, end, random);
      story.tell(
          resolved, new ObstacleResolved(id, PartialDate.of(resolved), "Exempel: det löste sig"));
    }
  }

  private void tellPlans(Story story) {
    if (random.nextBoolean()) {
      @Nullable ActorKind kind = random.nextInt(3) == 0 ? ActorKind.MUNICIPALITY : null;
      PartialDate by = PartialDate.parse(Integer.toString(end.getYear() + 2));
      story.tell(opened, new AmbitionSet("ambition", new Ambition(step(), by, kind)));
    }
    if (random.nextInt(10) == 0) {
      LocalDate from = Days.between(opened, end, random);
      String assignment = Assignments.id(random.nextInt(Assignments.COUNT));
      story.tell(
          from,
          new AssignmentLinked(
              "link", new Link(assignment, Assignments.TASK, PartialDate.of(from), null)));
    }
  }

  private int step() {
    return 1 + random.nextInt(LadderStep.values().length);
  }

  private <T> T any(T[] all) {
    return Register.any(List.of(all), random);
  }
}
