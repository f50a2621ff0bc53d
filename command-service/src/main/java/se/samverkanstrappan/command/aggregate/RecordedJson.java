package se.samverkanstrappan.command.aggregate;

import java.time.Instant;
import se.samverkanstrappan.command.aggregate.RecordedAggregate.Recorded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The part of a snapshot that all aggregates share. */
public final class RecordedJson {
  private RecordedJson() {}

  public static void write(Recorded recorded, ObjectNode snapshot) {
    snapshot.put("stream", recorded.stream());
    snapshot.put("version", recorded.version());
    snapshot.put("recordedAt", recorded.recordedAt().toString());
  }

  public static Recorded read(JsonNode snapshot) {
    return new Recorded(
        snapshot.required("stream").asString(),
        snapshot.required("version").asLong(),
        Instant.parse(snapshot.required("recordedAt").asString()));
  }
}
