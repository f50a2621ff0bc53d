package se.samverkanstrappan.command.eventstore;

import se.samverkanstrappan.tracing.Traces;

/** What the book keeps beside an event's data, in the only place that names it. */
public final class EventMetadata {
  /** When the event was written, ISO-8601 in UTC with microseconds. */
  public static final String RECORDED_AT = "recordedAt";

  /** The request that caused the event. */
  public static final String CORRELATION_ID = "correlationId";

  /** The pseudonym of who made that request. */
  public static final String SUBJECT = "subject";

  /** The id of the actor that it acted for. */
  public static final String ORGANISATION = "organisation";

  /** The trace of that request, where one is recorded. */
  public static final String TRACE = Traces.NAME;

  private EventMetadata() {}
}
