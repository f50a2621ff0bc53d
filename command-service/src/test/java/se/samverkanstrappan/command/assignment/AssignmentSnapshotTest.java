package se.samverkanstrappan.command.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.command.aggregate.RecordedAggregate.Recorded;
import se.samverkanstrappan.command.assignment.fixfollowup.FixedBefore;
import se.samverkanstrappan.command.eventstore.BookSerializer;
import se.samverkanstrappan.events.codec.PayloadCodec;
import tools.jackson.databind.node.ObjectNode;

class AssignmentSnapshotTest {
  private static final List<FixedBefore> FOLLOW_UPS =
      List.of(
          new FixedBefore("f", LocalDate.parse("2024-12-31"), "0a1b"),
          new FixedBefore("g", LocalDate.parse("2025-12-31"), "2c3d"));

  private final PayloadCodec payloads = new PayloadCodec();
  private final BookSerializer book =
      new BookSerializer(payloads, List.of(new AssignmentSnapshot(payloads)));

  @Test
  void isReadBackAsItWas() {
    Recorded recorded =
        new Recorded("assignment/a", 200, Instant.parse("2026-03-15T00:00:00.123456Z"));
    SerializedObject<byte[]> stored =
        book.serialize(Assignment.restored(recorded, Given.profile(), FOLLOW_UPS), byte[].class);

    assertThat(stored.getType().getName()).isEqualTo("assignment.snapshot");
    Assignment read = book.deserialize(stored);
    assertThat(read.recorded()).isEqualTo(recorded);
    assertThat(read.profile()).isEqualTo(Given.profile());
    assertThat(read.followUps()).isEqualTo(FOLLOW_UPS);
  }

  @Test
  void oneOfBeforeFollowUpsWereFixedHasNone() {
    AssignmentSnapshot snapshots = new AssignmentSnapshot(payloads);
    Recorded recorded = new Recorded("assignment/a", 200, Instant.parse("2026-03-15T00:00:00Z"));
    ObjectNode before =
        (ObjectNode) snapshots.write(Assignment.restored(recorded, Given.profile(), FOLLOW_UPS));
    before.remove("followUps");

    assertThat(snapshots.read(before).followUps()).isEmpty();
  }
}
