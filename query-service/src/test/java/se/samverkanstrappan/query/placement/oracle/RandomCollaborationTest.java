package se.samverkanstrappan.query.placement.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.EntryAmended;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.OwnershipTransferred;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.collaboration.PerceptionStated;
import se.samverkanstrappan.query.placement.Segment;

/** What is made up reaches the corners the comparison is meant to visit. */
class RandomCollaborationTest {
  private static final List<RandomCollaboration> EXAMPLES =
      LongStream.rangeClosed(1, 300).mapToObj(RandomCollaboration::from).toList();

  @Test
  void sameSeedGivesTheSameCollaboration() {
    assertThat(RandomCollaboration.from(7)).isEqualTo(EXAMPLES.get(6));
  }

  @Test
  void everyKindOfEventOccurs() {
    Set<Class<?>> seen = new HashSet<>();
    EXAMPLES.forEach(example -> example.log().forEach(event -> seen.add(event.getClass())));

    assertThat(seen)
        .containsExactlyInAnyOrder(
            CollaborationOpened.class,
            CollaborationChanged.class,
            OwnershipTransferred.class,
            ParticipantJoined.class,
            ParticipantLeft.class,
            InteractionLogged.class,
            InteractionAmended.class,
            InteractionRetracted.class,
            LifecycleChanged.class,
            PerceptionStated.class,
            EntryAmended.class,
            EntryRetracted.class);
  }

  @Test
  void staysAndLifecycleChangesAreAmendedAndRetractedAndOpeningsMoved() {
    Set<String> seen = new HashSet<>();
    for (RandomCollaboration example : EXAMPLES) {
      for (CollaborationEvent event : example.log()) {
        if (event instanceof EntryAmended amended) {
          seen.add("amended " + amended.entry().getClass().getSimpleName());
        } else if (event instanceof EntryRetracted retracted) {
          seen.add("retracted " + retracted.id().replaceAll("-.*", ""));
        }
      }
    }

    assertThat(seen)
        .contains("amended Stay", "amended LifecycleChange", "retracted stay", "retracted change");
  }

  @Test
  void everyStepIsReachedAndSomeGoDormantWithAndWithoutShadow() {
    Set<Object> seen = new HashSet<>();
    for (RandomCollaboration example : EXAMPLES) {
      Walk walk = Walk.through(example.log(), example.rule());
      for (Segment segment : walk.segments()) {
        seen.add(segment.status() + " at " + segment.step());
      }
      walk.dormancies().forEach(dormancy -> seen.add("shadow " + (dormancy.last() != null)));
    }

    assertThat(seen)
        .contains("CLOSED at null", "PAUSED at 1", "PAUSED at 6", "shadow true", "shadow false")
        .contains("ACTIVE at 1", "ACTIVE at 2", "ACTIVE at 3", "ACTIVE at 4", "ACTIVE at 5")
        .contains("ACTIVE at 6", "ACTIVE at 7", "ACTIVE at 8");
  }
}
