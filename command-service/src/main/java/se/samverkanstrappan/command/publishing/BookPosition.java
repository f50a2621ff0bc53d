package se.samverkanstrappan.command.publishing;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.EventHeaders;

/** Positions in the book, in tokens and on records. */
final class BookPosition {
  private BookPosition() {}

  /**
   * The position up to which everything had been read, and nothing can come late, at this token.
   *
   * <p>Not simply the token's index: an event whose transaction took longer fills a gap below it
   * later. Whoever starts again here misses nothing; as the token advances it never decreases.
   */
  static long of(GapAwareTrackingToken token) {
    return token.hasGaps() ? token.getGaps().first() - 1 : token.getIndex();
  }

  /** The token that reads on after the position. */
  static GapAwareTrackingToken token(long position) {
    return GapAwareTrackingToken.newInstance(position, List.of());
  }

  /** The stored token, or the beginning of the book. */
  static GapAwareTrackingToken orBeginning(@Nullable TrackingToken stored) {
    return stored == null ? token(0) : (GapAwareTrackingToken) stored;
  }

  static byte[] toBytes(long position) {
    return ByteBuffer.allocate(Long.BYTES).putLong(position).array();
  }

  /** The position a record bears; empty where it was not sent by the tail of a book. */
  static OptionalLong on(ConsumerRecord<byte[], byte[]> record) {
    Header header = record.headers().lastHeader(EventHeaders.POSITION);
    return header == null || header.value().length != Long.BYTES
        ? OptionalLong.empty()
        : OptionalLong.of(ByteBuffer.wrap(header.value()).getLong());
  }
}
