package se.samverkanstrappan.query.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.query.collaboration.CollaborationFold;
import se.samverkanstrappan.query.collaboration.InMemoryCollaborationState;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.collaboration.Projection;
import se.samverkanstrappan.query.signals.oracle.MadeUp;

/** What the stream keeps in its stores comes to the same as a history that is read back. */
class KeyedCollaborationStateTest {
  private static final int TRIES = 500;

  @TempDir private Path folder;

  @Test
  void tellsWhatAHistoryTells() {
    try (TopologyDriver driver = new TopologyDriver(folder)) {
      for (long seed = 1; seed <= TRIES; seed++) {
        MadeUp example = new MadeUp(seed);
        String id = "made-up-" + seed;
        List<RecordedEvent> events = recorded(id, example.log());
        KeyedCollaborationState kept = kept(driver).of(id);
        for (RecordedEvent event : events) {
          CollaborationFold.apply(event, kept);
          kept.write();
        }
        InMemoryCollaborationState read = InMemoryCollaborationState.of(events);
        Projection expected =
            Projection.of(read, example.rule(), example.kinds()::get).orElseThrow();

        assertThat(kept.head()).as(id).isEqualTo(read.head());
        assertThat(kept.evidence()).as(id).isEqualTo(read.evidence());
        assertThat(kept.sent()).as(id).isEqualTo(read.sent());
        assertThat(kept.entries()).as(id).isEqualTo(read.entries());
        assertThat(expected.view().signals())
            .as(id)
            .isEqualTo(
                KnownCollaboration.from(events)
                    .orElseThrow()
                    .signals(example.rule(), example.kinds())
                    .intervals());
        assertThat(Projection.of(kept, example.rule(), example.kinds()::get))
            .as(id)
            .contains(expected);
      }
    }
  }

  private static List<RecordedEvent> recorded(String id, List<CollaborationEvent> log) {
    List<RecordedEvent> events = new ArrayList<>();
    log.forEach(event -> events.add(Recorded.event(id, events.size() + 1L, event)));
    return events;
  }

  private static KeyedCollaborationState kept(TopologyDriver driver) {
    return new KeyedCollaborationState(
        driver.store(ProjectionTopology.HEADS),
        driver.store(ProjectionTopology.INTERACTIONS),
        driver.store(ProjectionTopology.EVIDENCE),
        driver.store(ProjectionTopology.PEOPLE),
        driver.store(ProjectionTopology.ENTRIES));
  }
}
