package se.samverkanstrappan.events.codec;

import java.security.MessageDigest;
import java.util.HexFormat;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.assignment.FollowUpContent;

/**
 * What an aggregate's events say, in short: the same wherever the same events are read in the same
 * order, whichever version wrote them and in whichever epoch they were published.
 */
public final class StreamChecksum {
  private static final CloudEventCodec CODEC = new CloudEventCodec();

  private static final int ANY_EPOCH = 1;

  private final MessageDigest digest = FollowUpContent.sha256();
  private long version;

  /** All that an event says, but for the epoch it was published in. */
  public static byte[] said(RecordedEvent event) {
    return CODEC.encode(inAnyEpoch(event));
  }

  /** Takes the next event. */
  public void add(RecordedEvent event) {
    add(event.sequence(), said(event));
  }

  /**
   * Takes the next event.
   *
   * @param said what it says, as {@link #said} has it
   */
  public void add(long sequence, byte[] said) {
    digest.update(said);
    version = sequence;
  }

  /** The sequence of the event that was taken last, 0 before the first one. */
  public long version() {
    return version;
  }

  /** SHA-256 in hexadecimal of all that were taken, and nothing else can be taken after. */
  public String sha256Hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static RecordedEvent inAnyEpoch(RecordedEvent event) {
    return new RecordedEvent(
        event.id(),
        event.aggregate(),
        event.aggregateId(),
        event.sequence(),
        ANY_EPOCH,
        event.recordedAt(),
        event.correlationId(),
        event.author(),
        event.payload());
  }
}
