package se.samverkanstrappan.query.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** A view as it came from its topic, ready to be written together with where it came from. */
record ReceivedView(
    String id, long version, Document document, ConsumerRecord<String, byte[]> record) {
  /** Which partition of its topic a document came from; no name that a field of a view has. */
  static final String PARTITION = "_partition";

  /** Where in the partition it came from. */
  static final String OFFSET = "_offset";

  private static final Logger LOG = LoggerFactory.getLogger(ReceivedView.class);

  /** Reads a view; nothing where another generation wrote it, or it is not one. */
  static Optional<ReceivedView> read(ConsumerRecord<String, byte[]> record, Generation generation) {
    if (record.key() == null || record.value() == null || !writtenBy(generation, record)) {
      return Optional.empty();
    }
    try {
      Document document =
          Documents.fromJson(record.key(), record.value())
              .append(PARTITION, record.partition())
              .append(OFFSET, record.offset());
      return Optional.of(
          new ReceivedView(record.key(), Documents.version(document), document, record));
    } catch (JacksonException e) {
      LOG.atError()
          .setMessage("unreadable view left out")
          .addKeyValue("topic", record.topic())
          .addKeyValue("partition", record.partition())
          .addKeyValue("offset", record.offset())
          .setCause(e)
          .log();
      return Optional.empty();
    }
  }

  static ReceivedView newer(ReceivedView first, ReceivedView second) {
    return second.version >= first.version ? second : first;
  }

  /**
   * Whether it is to take the place of what is stored. A view of the same version may say something
   * else, where something else changed that it is made of: it then comes later.
   *
   * @param stored its version and place; null where nothing is stored
   */
  boolean isNewerThan(@Nullable Document stored) {
    if (stored == null || version != Documents.version(stored)) {
      return raises(stored);
    }
    return stored.get(OFFSET) instanceof Number offset
        && Objects.equals(stored.getInteger(PARTITION), record.partition())
        && record.offset() > offset.longValue();
  }

  /** Whether it is of a later version than what is stored, if anything is. */
  boolean raises(@Nullable Document stored) {
    return stored == null || version > Documents.version(stored);
  }

  private static boolean writtenBy(Generation generation, ConsumerRecord<String, byte[]> record) {
    Header header = record.headers().lastHeader(ViewHeaders.GENERATION);
    return header != null
        && Arrays.equals(header.value(), generation.name().getBytes(StandardCharsets.UTF_8));
  }
}
