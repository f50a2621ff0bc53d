package se.samverkanstrappan.query.web;

/** Knows whether all that can be read is being worked out anew. */
@FunctionalInterface
public interface Rebuild {
  /** Whether that is so just now: what is written meanwhile is read only when it has ended. */
  boolean runs();
}
