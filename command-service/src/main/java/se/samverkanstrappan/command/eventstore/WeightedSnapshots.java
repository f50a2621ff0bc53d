package se.samverkanstrappan.command.eventstore;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import se.samverkanstrappan.events.assignment.FollowUpFixed;

/**
 * Makes a snapshot when so much has happened since the last that reading it again would take long.
 * An event counts as one, a fixed follow-up as many more by what it holds: of the largest there are
 * three at most, and not 180 MB, between a stream's end and its snapshot.
 *
 * @param every the events between two snapshots, where they are of the usual size
 */
record WeightedSnapshots(Snapshotter snapshotter, int every) implements SnapshotTriggerDefinition {
  private static final int CHARACTERS = 10_000;

  @Override
  public SnapshotTrigger prepareTrigger(Class<?> aggregateType) {
    return new Weighing(snapshotter, aggregateType, every);
  }

  @Override
  public SnapshotTrigger reconfigure(Class<?> aggregateType, SnapshotTrigger trigger) {
    if (trigger instanceof Weighing weighing) {
      weighing.setSnapshotter(snapshotter);
      return weighing;
    }
    return prepareTrigger(aggregateType);
  }

  private static final class Weighing extends AbstractSnapshotTrigger {
    private static final long serialVersionUID = 1;

    private final int every;
    private int weight;

    Weighing(Snapshotter snapshotter, Class<?> aggregateType, int every) {
      super(snapshotter, aggregateType);
      this.every = every;
    }

    @Override
    public void eventHandled(EventMessage<?> message) {
      weight += message.getPayload() instanceof FollowUpFixed fixed ? weightOf(fixed) : 1;
      super.eventHandled(message);
    }

    private static int weightOf(FollowUpFixed fixed) {
      return 1 + fixed.content().length() / CHARACTERS;
    }

    @Override
    protected boolean exceedsThreshold() {
      return weight >= every;
    }

    @Override
    protected void reset() {
      weight = 0;
    }
  }
}
