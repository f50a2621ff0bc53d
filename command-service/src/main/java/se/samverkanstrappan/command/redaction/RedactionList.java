package se.samverkanstrappan.command.redaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.eventstore.Streams;
import se.samverkanstrappan.events.Timestamps;

/** A page of the acts, the latest first. */
record RedactionList(List<Item> items, int page, int size, long total) {
  /**
   * An act.
   *
   * @param of the id of what the events happened to
   * @param published whether the present log is without the texts and complete; what is read may
   *     still be of the one before
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String id,
      String aggregate,
      String of,
      List<Place> events,
      String reason,
      @Nullable String requestedBy,
      String recordedAt,
      int epoch,
      boolean published) {
    static Item of(Redaction act, boolean published) {
      String stream = act.stream();
      return new Item(
          act.id(),
          stream.substring(0, stream.indexOf('/')),
          Streams.idOf(stream),
          act.places(),
          act.reason(),
          act.requestedBy(),
          Timestamps.format(act.recordedAt()),
          act.epoch(),
          published);
    }
  }
}
