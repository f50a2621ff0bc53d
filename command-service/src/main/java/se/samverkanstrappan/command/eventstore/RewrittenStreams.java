package se.samverkanstrappan.command.eventstore;

/**
 * Knows whose stored events are not what they once were: what was made of them must not be used.
 */
@FunctionalInterface
public interface RewrittenStreams {
  /** Whether events of a stream were ever rewritten, by whichever instance. */
  boolean contain(String stream);
}
