package se.samverkanstrappan.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import se.samverkanstrappan.events.assignment.ReportSubmitted;
import se.samverkanstrappan.events.vocabulary.PartialDate;

class WeightedSnapshotsTest {
  private static final DomainEvent SMALL =
      new ReportSubmitted("r", PartialDate.parse("2025"), null);
  private static final DomainEvent LARGEST = fixed(899_000);

  private final List<String> scheduled = new ArrayList<>();
  private final WeightedSnapshots snapshots =
      new WeightedSnapshots((type, stream) -> scheduled.add(stream), 200);
  private final SnapshotTrigger trigger = snapshots.prepareTrigger(Object.class);
  private long sequence;

  private static DomainEvent fixed(int characters) {
    return new FollowUpFixed(
        "f", LocalDate.EPOCH, Instant.EPOCH, "2026-1", "0", 1, "A".repeat(characters), null);
  }

  private void happens(DomainEvent event, int times) {
    for (int i = 0; i < times; i++) {
      trigger.eventHandled(
          new GenericDomainEventMessage<>("assignment", "assignment/a", sequence++, event));
    }
  }

  @Test
  void everyTwoHundredEventsOfTheUsualSizeMakeOne() {
    happens(SMALL, 199);
    assertThat(scheduled).isEmpty();
    happens(SMALL, 1);
    assertThat(scheduled).containsExactly("assignment/a");
    happens(SMALL, 199);
    assertThat(scheduled).hasSize(1);
    happens(fixed(9_999), 1);
    assertThat(scheduled).hasSize(2);
  }

  @Test
  void threeOfTheLargestMakeOne() {
    happens(LARGEST, 2);
    assertThat(scheduled).isEmpty();
    happens(LARGEST, 1);
    assertThat(scheduled).hasSize(1);
    happens(SMALL, 199);
    assertThat(scheduled).hasSize(1);
  }

  @Test
  void whatWasCountedIsNotForgottenBetweenCommands() {
    happens(SMALL, 199);

    assertThat(snapshots.reconfigure(Object.class, trigger)).isSameAs(trigger);
    happens(SMALL, 1);
    assertThat(scheduled).hasSize(1);
  }
}
