package se.samverkanstrappan.command.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.command.aggregate.RecordedAggregate.Recorded;
import se.samverkanstrappan.command.eventstore.BookSerializer;
import se.samverkanstrappan.events.codec.PayloadCodec;

class AssignmentSnapshotTest {
  private final PayloadCodec payloads = new PayloadCodec();
  private final BookSerializer book =
      new BookSerializer(payloads, List.of(new AssignmentSnapshot(payloads)));

  @Test
  void isReadBackAsItWas() {
    Recorded recorded =
        new Recorded("assignment/a", 200, Instant.parse("2026-03-15T00:00:00.123456Z"));
    SerializedObject<byte[]> stored =
        book.serialize(Assignment.restored(recorded, Given.profile()), byte[].class);

    assertThat(stored.getType().getName()).isEqualTo("assignment.snapshot");
    Assignment read = book.deserialize(stored);
    assertThat(read.recorded()).isEqualTo(recorded);
    assertThat(read.profile()).isEqualTo(Given.profile());
  }
}
