package se.samverkanstrappan.command.eventstore;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.events.Author;
import se.samverkanstrappan.tracing.Traces;

/** Writes into each event which request caused it and who asked for that. */
final class Provenance implements CorrelationDataProvider {
  private final Traces traces;

  Provenance(Traces traces) {
    this.traces = traces;
  }

  @Override
  public Map<String, ?> correlationDataFor(Message<?> message) {
    Map<String, Object> data = new HashMap<>();
    Object correlation = message.getMetaData().get(EventMetadata.CORRELATION_ID);
    if (correlation != null) {
      data.put(EventMetadata.CORRELATION_ID, correlation);
    }
    Author author = author(message.getMetaData().get(AskedBy.METADATA));
    data.put(EventMetadata.SUBJECT, author.subject());
    if (author.organisation() != null) {
      data.put(EventMetadata.ORGANISATION, author.organisation());
    }
    traces.present().ifPresent(trace -> data.put(EventMetadata.TRACE, trace));
    return data;
  }

  private static Author author(@Nullable Object asker) {
    return asker instanceof Identity identity
        ? new Author(identity.subject(), identity.organisation())
        : Author.SYSTEM;
  }
}
