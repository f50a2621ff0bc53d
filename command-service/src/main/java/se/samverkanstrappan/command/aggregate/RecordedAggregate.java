package se.samverkanstrappan.command.aggregate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.eventstore.AskedBy;
import se.samverkanstrappan.command.eventstore.EventMetadata;
import se.samverkanstrappan.command.rules.NotPermitted;
import se.samverkanstrappan.command.rules.StaleVersion;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.Timestamps;

/** An aggregate that knows its version and when its last event was recorded. */
public abstract class RecordedAggregate {
  /** Metadata of a command: the version the caller saw. */
  public static final String IF_MATCH = "ifMatch";

  @AggregateIdentifier private @Nullable String stream;
  private long version;
  private Instant recordedAt = Instant.EPOCH;

  /** What has happened so far has this as its last state; only assigns. */
  protected abstract void evolve(DomainEvent event);

  /**
   * Whether a command is for somebody to ask for, as things stand; that it exists is settled, for
   * who may write may read. Administrators are not asked about.
   */
  protected abstract boolean permits(AggregateCommand command, Asker asker);

  /**
   * Who may not write is told so, whatever else is wrong: the version and the rules are not looked
   * at before.
   *
   * @param identity none where the installation itself asks; no request comes without one
   */
  @CommandHandlerInterceptor
  void permitThenRequireVersion(
      AggregateCommand command,
      @MetaDataValue(AskedBy.METADATA) @Nullable Identity identity,
      @MetaDataValue(IF_MATCH) @Nullable Long expected,
      ActorDirectory actors) {
    if (identity != null
        && !identity.is(Role.ADMIN)
        && !permits(command, Asker.of(identity, actors))) {
      throw new NotPermitted();
    }
    if (expected != null && expected != version) {
      throw new StaleVersion(expected, version);
    }
  }

  @EventSourcingHandler
  void evolve(
      DomainEvent event,
      DomainEventMessage<?> message,
      @MetaDataValue(EventMetadata.RECORDED_AT) @Nullable String recorded) {
    if (stream == null) {
      stream = message.getAggregateIdentifier();
    }
    version = message.getSequenceNumber() + 1;
    recordedAt = recorded == null ? recordedAt : Instant.parse(recorded);
    evolve(event);
  }

  /** Whether nothing has happened to it yet. */
  protected boolean isNew() {
    return version == 0;
  }

  /** Names the stream of a new aggregate; its first event does not know it. */
  protected void begin(String stream) {
    this.stream = stream;
  }

  /** Puts events into the book, all or none; none gives the version as it was. */
  protected Receipt record(String id, List<? extends DomainEvent> events, Clock clock) {
    if (events.isEmpty()) {
      return new Receipt(id, version, recordedAt);
    }
    long after = version + events.size();
    Instant at = Timestamps.neverBefore(recordedAt, clock.instant());
    MetaData metadata = MetaData.with(EventMetadata.RECORDED_AT, Timestamps.format(at));
    events.forEach(event -> AggregateLifecycle.apply(event, metadata));
    return new Receipt(id, after, at);
  }

  /** What a snapshot keeps of this part. */
  public Recorded recorded() {
    return new Recorded(stream == null ? "" : stream, version, recordedAt);
  }

  protected void restore(Recorded recorded) {
    stream = recorded.stream();
    version = recorded.version();
    recordedAt = recorded.recordedAt();
  }

  /** Where a stream stood when a snapshot was taken. */
  public record Recorded(String stream, long version, Instant recordedAt) {}
}
