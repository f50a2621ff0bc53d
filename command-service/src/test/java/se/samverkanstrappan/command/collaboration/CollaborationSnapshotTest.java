package se.samverkanstrappan.command.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.command.aggregate.RecordedAggregate.Recorded;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.eventstore.BookSerializer;
import se.samverkanstrappan.events.codec.PayloadCodec;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import tools.jackson.databind.JsonNode;

class CollaborationSnapshotTest {
  private final BookSerializer book =
      new BookSerializer(new PayloadCodec(), List.of(new CollaborationSnapshot()));

  @Test
  void theLargestCollaborationFitsAndIsReadBackAsItWas() {
    Random random = new Random(20260315);
    CollaborationState state = new CollaborationState();
    state.apply(
        new CollaborationOpened(
            "T",
            null,
            "a",
            Given.date("2024"),
            null,
            CollaborationForm.ONGOING,
            List.of(),
            List.of()));
    IntStream.range(0, 500)
        .forEach(
            i ->
                state.apply(
                    new ParticipantJoined(
                        "stay-" + i, new Stay("kommun-" + i, Given.date("2024"), null))));
    for (int i = 0; i < 10_000; i++) {
      String[] half =
          random
              .ints(0, 500)
              .distinct()
              .limit(250)
              .mapToObj(n -> "kommun-" + n)
              .toArray(String[]::new);
      String id = new UUID(0x01a1fa8500000000L + i, random.nextLong()).toString();
      state.apply(new InteractionLogged(id, Given.interaction("2024-06-01", half)));
    }
    Recorded recorded =
        new Recorded("collaboration/c", 10_501, Instant.parse("2026-03-15T00:00:00.123456Z"));
    SerializedObject<byte[]> stored =
        book.serialize(Collaboration.restored(recorded, state), byte[].class);

    assertThat(stored.getType().getName()).isEqualTo("collaboration.snapshot");
    assertThat(stored.getData()).hasSizeLessThan(1_000_000);
    Collaboration read = book.deserialize(stored);
    assertThat(read.recorded()).isEqualTo(recorded);
    assertThat(json(read)).isEqualTo(json(Collaboration.restored(recorded, state)));
    assertThat(read.state().entries().count()).isEqualTo(10_500);
  }

  private static JsonNode json(Collaboration collaboration) {
    return new CollaborationSnapshot().write(collaboration);
  }
}
