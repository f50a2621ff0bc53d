package se.samverkanstrappan.command.eventstore;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import se.samverkanstrappan.access.Identity;

/**
 * Who asks for a command, and in which request. A command that nobody asked for is the
 * installation's own.
 *
 * @param correlation the request; null where it has no id
 */
public record AskedBy(Identity identity, @Nullable String correlation) {
  /** Where it stands among the metadata of a command. */
  public static final String METADATA = "askedBy";

  /**
   * What the request asks that this thread serves.
   *
   * @throws IllegalStateException where it does not say who asks
   */
  public static AskedBy request() {
    return new AskedBy(
        Identity.current().orElseThrow(() -> new IllegalStateException("nobody asks")),
        MDC.get(EventMetadata.CORRELATION_ID));
  }

  /** What the command is sent with. */
  public Map<String, Object> metadata() {
    Map<String, Object> metadata = new HashMap<>();
    metadata.put(METADATA, identity);
    if (correlation != null) {
      metadata.put(EventMetadata.CORRELATION_ID, correlation);
    }
    return metadata;
  }
}
