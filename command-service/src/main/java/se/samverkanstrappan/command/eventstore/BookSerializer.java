package se.samverkanstrappan.command.eventstore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.UnknownEvent;
import se.samverkanstrappan.events.codec.EventType;
import se.samverkanstrappan.events.codec.EventTypes;
import se.samverkanstrappan.events.codec.PayloadCodec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what stands in the book: events under their wire names by the codec of the contract,
 * metadata as JSON, snapshots as deflated JSON. No class name ever reaches the book.
 */
public final class BookSerializer implements Serializer {
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final PayloadCodec payloads;
  private final SnapshotTypes snapshots;
  private final JsonMapper mapper = JsonMapper.shared();
  private final Converter converter = new ChainingConverter();

  public BookSerializer(PayloadCodec payloads, List<? extends SnapshotType<?>> snapshots) {
    this.payloads = payloads;
    this.snapshots = new SnapshotTypes(snapshots);
  }

  @Override
  public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
    Objects.requireNonNull(object, "nothing to keep");
    T data = converter.convert(bytesOf(object), byte[].class, representation);
    return new SimpleSerializedObject<>(data, representation, typeOf(object));
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> representation) {
    return converter.canConvert(byte[].class, representation);
  }

  @Override
  @SuppressWarnings("unchecked") // the caller names what it stored
  public <S, T> T deserialize(SerializedObject<S> stored) {
    byte[] bytes = converter.convert(stored.getData(), stored.getContentType(), byte[].class);
    return (T) read(stored.getType(), bytes);
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    if (type.getName().equals(MetaData.class.getName())) {
      return MetaData.class;
    }
    return snapshots
        .byName(type.getName())
        .<Class<?>>map(SnapshotType::aggregate)
        .orElseGet(() -> payloadClass(type));
  }

  @Override
  public SerializedType typeForClass(@Nullable Class type) {
    Objects.requireNonNull(type, "no class");
    if (DomainEvent.class.isAssignableFrom(type)) {
      EventType event = EventTypes.of(type);
      return new SimpleSerializedType(event.name(), "" + event.dataVersion());
    }
    return snapshots
        .of(type)
        .map(each -> new SimpleSerializedType(each.name(), "" + each.revision()))
        .orElseGet(() -> new SimpleSerializedType(type.getName(), null));
  }

  @Override
  public Converter getConverter() {
    return converter;
  }

  /** Whether a snapshot in the book was written in the form this version reads. */
  boolean readsSnapshot(SerializedType type) {
    return type.getRevision() != null && snapshots.current(type.getName(), type.getRevision());
  }

  private SerializedType typeOf(Object object) {
    return object instanceof DomainEvent event
        ? new SimpleSerializedType(payloads.typeOf(event), "" + payloads.dataVersionOf(event))
        : typeForClass(object.getClass());
  }

  private byte[] bytesOf(Object object) {
    if (object instanceof DomainEvent event) {
      return payloads.toBytes(event);
    }
    if (object instanceof MetaData metadata) {
      Map<String, String> texts = new HashMap<>();
      metadata.forEach((key, value) -> texts.put(key, String.valueOf(value)));
      return mapper.writeValueAsBytes(texts);
    }
    return snapshots
        .of(object.getClass())
        .map(type -> snapshots.write(type, object))
        .orElseThrow(() -> new SerializationException("not kept in the book: " + object));
  }

  private Object read(SerializedType type, byte[] bytes) {
    Class<?> kind = classForType(type);
    if (kind == MetaData.class) {
      return MetaData.from(mapper.readValue(bytes, TEXTS));
    }
    return snapshots
        .byName(type.getName())
        .<Object>map(snapshot -> snapshots.read(snapshot, bytes))
        .orElseGet(() -> payloads.fromBytes(type.getName(), revision(type), bytes));
  }

  private static Class<?> payloadClass(SerializedType type) {
    return EventTypes.byName(type.getName())
        .filter(known -> revision(type) <= known.dataVersion())
        .<Class<?>>map(EventType::payload)
        .orElse(UnknownEvent.class);
  }

  private static int revision(SerializedType type) {
    return Integer.parseInt(Objects.requireNonNull(type.getRevision(), type.getName()));
  }
}
