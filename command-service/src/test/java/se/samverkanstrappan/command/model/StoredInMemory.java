package se.samverkanstrappan.command.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.SerializedObject;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.eventstore.BookSerializer;
import se.samverkanstrappan.events.DomainEvent;

/** Streams of events and a snapshot of some, as their bytes are in the book. */
final class StoredInMemory implements EventStorageEngine {
  /** What is kept of one snapshot; what is read of it changes afterwards, so each reads its own. */
  private record Row(DomainEventMessage<?> told, SerializedObject<byte[]> data) {}

  private final BookSerializer serializer;
  private final Map<String, List<DomainEventMessage<?>>> streams = new LinkedHashMap<>();
  private final Map<String, Row> snapshots = new HashMap<>();
  private final List<DomainEvent> written = new ArrayList<>();

  StoredInMemory(BookSerializer serializer) {
    this.serializer = serializer;
  }

  void clear() {
    streams.clear();
    snapshots.clear();
    written.clear();
  }

  Set<String> streams() {
    return Set.copyOf(streams.keySet());
  }

  long version(String stream) {
    return streams.getOrDefault(stream, List.of()).size();
  }

  /** What was written since this was asked last. */
  List<DomainEvent> takeWritten() {
    List<DomainEvent> taken = List.copyOf(written);
    written.clear();
    return taken;
  }

  private Row row(DomainEventMessage<?> message) {
    return new Row(message, serializer.serialize(message.getPayload(), byte[].class));
  }

  private DomainEventMessage<?> read(Row row) {
    DomainEventMessage<?> told = row.told();
    Object payload = serializer.deserialize(row.data());
    return new GenericDomainEventMessage<>(
        told.getType(),
        told.getAggregateIdentifier(),
        told.getSequenceNumber(),
        payload,
        told.getMetaData());
  }

  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    for (EventMessage<?> event : events) {
      DomainEventMessage<?> message = (DomainEventMessage<?>) event;
      List<DomainEventMessage<?>> stream =
          streams.computeIfAbsent(message.getAggregateIdentifier(), id -> new ArrayList<>());
      if (message.getSequenceNumber() != stream.size()) {
        throw new AssertionError("a gap or a repetition in " + message.getAggregateIdentifier());
      }
      stream.add(read(row(message)));
      written.add((DomainEvent) message.getPayload());
    }
  }

  @Override
  public DomainEventStream readEvents(String stream, long first) {
    return DomainEventStream.of(streams.getOrDefault(stream, List.of()).stream().skip(first));
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    snapshots.put(snapshot.getAggregateIdentifier(), row(snapshot));
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
    return Optional.ofNullable(snapshots.get(stream)).map(this::read);
  }

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken token, boolean mayBlock) {
    throw new UnsupportedOperationException("nothing follows this book");
  }
}
