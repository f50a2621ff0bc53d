package se.samverkanstrappan.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.Author;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.PartialDate;

class StreamChecksumTest {
  private static final CloudEventCodec CODEC = new CloudEventCodec();

  private static RecordedEvent event(long sequence, int epoch, String actor, String subject) {
    return new RecordedEvent(
        "event-" + sequence,
        AggregateKind.COLLABORATION,
        "dalalab",
        sequence,
        epoch,
        Instant.parse("2026-11-20T08:00:00.000001Z"),
        "request",
        new Author(subject, null),
        new ParticipantJoined("stay", new Stay(actor, PartialDate.parse("2024"), null)));
  }

  private static String sum(RecordedEvent... events) {
    StreamChecksum checksum = new StreamChecksum();
    List.of(events).forEach(checksum::add);
    return checksum.sha256Hex();
  }

  @Test
  void isTheSameInEveryEpochAndAfterAJourneyOverTheWire() {
    RecordedEvent first = event(1, 1, "region-12", "somebody");
    RecordedEvent again = CODEC.decode(CODEC.encode(event(1, 7, "region-12", "somebody")));

    assertThat(sum(again)).isEqualTo(sum(first));
  }

  @Test
  void isAnotherWhereAnythingElseIsSaid() {
    RecordedEvent first = event(1, 1, "region-12", "somebody");
    RecordedEvent second = event(2, 1, "region-12", "somebody");

    assertThat(sum(first, second))
        .isNotEqualTo(sum(second, first))
        .isNotEqualTo(sum(first))
        .isNotEqualTo(sum(first, event(2, 1, "region-20", "somebody")))
        .isNotEqualTo(sum(first, event(2, 1, "region-12", "somebody else")));
  }

  @Test
  void knowsHowFarItHasCome() {
    StreamChecksum checksum = new StreamChecksum();
    assertThat(checksum.version()).isZero();

    checksum.add(event(1, 1, "region-12", "somebody"));

    assertThat(checksum.version()).isEqualTo(1);
  }
}
