package se.samverkanstrappan.query.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Makes messages of the records of a feed, each in its place. */
final class Writing {
  private static final Logger LOG = LoggerFactory.getLogger(Writing.class);

  private final JsonMapper json;
  private final List<Telling> tellings;
  private Bookmark place;

  /**
   * Begins at a place.
   *
   * @param tellings one for each topic, in the order of the feed
   */
  Writing(JsonMapper json, List<Telling> tellings, Bookmark place) {
    this.json = json;
    this.tellings = List.copyOf(tellings);
    this.place = place;
  }

  /** Moves past a record; gives the message about it, if there is one. */
  Optional<Message> write(int topic, int lane, ConsumerRecord<String, byte[]> record) {
    place = place.with(lane, record.offset() + 1);
    return told(topic, record)
        .map(
            told -> new Message(lane, record.offset(), told.collaboration(), place, content(told)));
  }

  /** Moves on to where the reading is, past what are no records. */
  void moveTo(Bookmark reached) {
    place = reached;
  }

  Bookmark place() {
    return place;
  }

  private Optional<Telling.Told> told(int topic, ConsumerRecord<String, byte[]> record) {
    try {
      return tellings.get(topic).tell(record);
    } catch (RuntimeException e) {
      LOG.atWarn()
          .setMessage("a record that cannot be understood is not told of")
          .addKeyValue("topic", record.topic())
          .addKeyValue("partition", record.partition())
          .addKeyValue("offset", record.offset())
          .addKeyValue("cause", e.toString())
          .log();
      return Optional.empty();
    }
  }

  /** JSON has no line breaks in it, so one line of data is enough. */
  private byte[] content(Telling.Told told) {
    var content = new ByteArrayOutputStream();
    content.writeBytes(bytes("event: " + told.event() + "\ndata: "));
    content.writeBytes(json.writeValueAsBytes(told.data()));
    content.writeBytes(bytes("\n\n"));
    return content.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
