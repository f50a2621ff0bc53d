package se.samverkanstrappan.command.publishing;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the book has been published, whichever instance did it. Read beside the token store,
 * which lets nobody read a token but who holds its claim.
 */
record PublishedPosition(JdbcClient jdbc, Serializer serializer) {
  /** The last position that the publishing processor has passed. */
  long read(int timeoutSeconds) {
    return jdbc.sql(
            "SELECT token, tokenType FROM TokenEntry WHERE processorName = ? AND token IS NOT NULL")
        .withQueryTimeout(timeoutSeconds)
        .param(PublishingProcessor.NAME)
        .query((row, n) -> index(row.getBytes(1), row.getString(2)))
        .optional()
        .orElse(0L);
  }

  private long index(byte[] token, String type) {
    TrackingToken read =
        serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
    return BookPosition.orBeginning(read).getIndex();
  }
}
