package se.samverkanstrappan.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.UnknownEvent;
import se.samverkanstrappan.events.codec.PayloadCodec;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

class BookSerializerTest {
  private final BookSerializer book =
      new BookSerializer(new PayloadCodec(), List.of(new WordSnapshot()));

  @Test
  void writesAnEventUnderItsWireNameAndReadsItBack() {
    InteractionRetracted event = new InteractionRetracted("i", "Skäl");
    SerializedObject<byte[]> stored = book.serialize(event, byte[].class);
    assertThat(stored.getType().getName()).isEqualTo("collaboration.interaction-retracted");
    assertThat(stored.getType().getRevision()).isEqualTo("1");
    assertThat(book.<byte[], Object>deserialize(stored)).isEqualTo(event);
  }

  @Test
  void keepsAnEventItDoesNotKnow() {
    UnknownEvent event = new UnknownEvent("collaboration.sold", 3, StringNode.valueOf("x"));
    SerializedObject<byte[]> stored = book.serialize(event, byte[].class);
    assertThat(stored.getType().getName()).isEqualTo("collaboration.sold");
    assertThat(book.classForType(stored.getType())).isEqualTo(UnknownEvent.class);
    assertThat(book.<byte[], Object>deserialize(stored)).isEqualTo(event);
  }

  @Test
  void keepsMetadataAsTexts() {
    MetaData metadata = MetaData.with("recordedAt", "2026-03-15T00:00:00.123456Z");
    assertThat(book.<byte[], Object>deserialize(book.serialize(metadata, byte[].class)))
        .isEqualTo(metadata);
  }

  @Test
  void readsSnapshotsOfItsOwnRevisionOnly() {
    assertThat(book.readsSnapshot(new SimpleSerializedType("word.snapshot", "2"))).isTrue();
    assertThat(book.readsSnapshot(new SimpleSerializedType("word.snapshot", "1"))).isFalse();
    assertThat(book.readsSnapshot(new SimpleSerializedType("other.snapshot", "2"))).isFalse();
    SerializedObject<byte[]> stored = book.serialize("åäö", byte[].class);
    assertThat(book.<byte[], Object>deserialize(stored)).isEqualTo("åäö");
  }

  @Test
  void findsAConflictWhereverADriverHidesIt() {
    SQLException duplicate = new SQLException("duplicate", "23505");
    BatchUpdateException batch = new BatchUpdateException();
    batch.setNextException(duplicate);
    ConstraintViolations conflicts = new ConstraintViolations();
    assertThat(conflicts.isDuplicateKeyViolation(new RuntimeException(batch))).isTrue();
    assertThat(conflicts.isDuplicateKeyViolation(new SQLException("gone", "08006"))).isFalse();
  }

  private static final class WordSnapshot implements SnapshotType<String> {
    @Override
    public String name() {
      return "word.snapshot";
    }

    @Override
    public int revision() {
      return 2;
    }

    @Override
    public Class<String> aggregate() {
      return String.class;
    }

    @Override
    public JsonNode write(String word) {
      return StringNode.valueOf(word);
    }

    @Override
    public String read(JsonNode snapshot) {
      return snapshot.asString();
    }
  }
}
