package se.samverkanstrappan.query.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import se.samverkanstrappan.events.codec.StreamChecksum;
import se.samverkanstrappan.query.store.Inspection;
import se.samverkanstrappan.query.verification.Difference.Fault;

/** The copies from which fixed follow-ups are opened, compared with the events that fixed them. */
final class FollowUps {
  private final Inspection store;
  private final Map<Fault, List<String>> differing = new EnumMap<>(Fault.class);

  FollowUps(Inspection store) {
    this.store = store;
  }

  void take(RecordedEvent event) {
    if (event.payload() instanceof FollowUpFixed fixed) {
      store
          .followUp(fixed.id())
          .ifPresentOrElse(
              copy -> compare(fixed.id(), event, copy), () -> tell(fixed.id(), Fault.MISSING));
    }
  }

  private void compare(String id, RecordedEvent event, RecordedEvent copy) {
    if (!Arrays.equals(StreamChecksum.said(event), StreamChecksum.said(copy))) {
      tell(id, Fault.OTHER);
    }
  }

  private void tell(String id, Fault fault) {
    differing.computeIfAbsent(fault, unused -> new ArrayList<>()).add(id);
  }

  /** The ids of those that are not as they were fixed. */
  Map<Fault, List<String>> differing() {
    return differing;
  }
}
