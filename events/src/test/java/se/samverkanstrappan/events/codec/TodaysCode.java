package se.samverkanstrappan.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.RecordedEvent;

/** The words the contract tests are written in: today's code writes … as …, reads … as …. */
final class TodaysCode {
  private final PayloadCodec payloads;
  private final CloudEventCodec cloudEvents;

  private TodaysCode(PayloadCodec payloads) {
    this.payloads = payloads;
    this.cloudEvents = new CloudEventCodec(payloads);
  }

  static TodaysCode todaysCode() {
    return new TodaysCode(new PayloadCodec());
  }

  static TodaysCode codeWith(PayloadCodec payloads) {
    return new TodaysCode(payloads);
  }

  Writing writes(RecordedEvent event) {
    return new Writing(event);
  }

  Reading reads(Sample sample) {
    return new Reading(sample);
  }

  /** An event about to be compared with what is stored. */
  final class Writing {
    private final RecordedEvent event;

    private Writing(RecordedEvent event) {
      this.event = event;
    }

    /** To the byte, order of fields included, but for the line breaks that make a file readable. */
    void as(Sample sample) {
      assertThat(new String(payloads.toBytes(event.payload()), UTF_8))
          .isEqualTo(sample.data().toString());
      assertThat(new String(cloudEvents.encode(event), UTF_8))
          .isEqualTo(sample.cloudEvent().toString());
    }
  }

  /** A stored event about to be compared with what it means. */
  final class Reading {
    private final Sample sample;

    private Reading(Sample sample) {
      this.sample = sample;
    }

    void as(RecordedEvent event) {
      as(event.payload());
      assertThat(cloudEvents.decode(sample.cloudEventBytes())).isEqualTo(event);
    }

    void as(DomainEvent payload) {
      assertThat(payloads.fromBytes(sample.type(), sample.revision(), sample.dataBytes()))
          .isEqualTo(payload);
    }
  }
}
