package se.samverkanstrappan.command.collaboration.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The state as a snapshot keeps it: column by column, since likes beside likes deflate best and 10
 * 000 interactions have to fit.
 */
public final class StateJson {
  private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getDecoder();

  private StateJson() {}

  public static void write(CollaborationState state, ObjectNode snapshot) {
    snapshot.put("opening", state.opening().toString());
    ArrayNode actors = snapshot.putArray("actors");
    state.participants().actors().forEach(actors::add);
    ArrayNode stays = snapshot.putArray("stays");
    state.participants().stays().forEach(stay -> write(stay, stays.addArray()));
    ArrayNode lifecycle = snapshot.putArray("lifecycle");
    for (LifecycleEntry entry : state.lifecycle().entries()) {
      lifecycle.addArray().add(entry.id()).add(entry.kind().name()).add(entry.date().text());
    }
    writeInteractions(state, snapshot.putObject("interactions"));
  }

  public static CollaborationState read(JsonNode snapshot) {
    List<LifecycleEntry> lifecycle = new ArrayList<>();
    for (JsonNode row : snapshot.required("lifecycle")) {
      lifecycle.add(
          new LifecycleEntry(
              row.get(0).asString(),
              LifecycleKind.valueOf(row.get(1).asString()),
              PartialDate.parse(row.get(2).asString())));
    }
    LocalDate opening = LocalDate.parse(snapshot.required("opening").asString());
    CollaborationState state = new CollaborationState(new Lifecycle(opening, lifecycle));
    snapshot.required("actors").forEach(actor -> state.participants().indexOf(actor.asString()));
    snapshot.required("stays").forEach(row -> state.participants().add(stay(row)));
    readInteractions(snapshot.required("interactions"), state);
    return state;
  }

  private static void write(Stay stay, ArrayNode row) {
    row.add(stay.id()).add(stay.actor()).add(stay.joinedOn().text());
    if (stay.leftOn() != null) {
      row.add(stay.leftOn().text());
    }
  }

  private static Stay stay(JsonNode row) {
    @Nullable JsonNode leftOn = row.get(3);
    return new Stay(
        row.get(0).asString(),
        row.get(1).asInt(),
        PartialDate.parse(row.get(2).asString()),
        leftOn == null ? null : PartialDate.parse(leftOn.asString()));
  }

  private static void writeInteractions(CollaborationState state, ObjectNode columns) {
    ArrayNode ids = columns.putArray("ids");
    ArrayNode dates = columns.putArray("dates");
    ArrayNode took = columns.putArray("participants");
    ArrayNode hashes = columns.putArray("hashes");
    ArrayNode retracted = columns.putArray("retracted");
    state
        .interactions()
        .forEach(
            (id, interaction) -> {
              ids.add(id);
              dates.add(interaction.date().text());
              took.add(ENCODER.encodeToString(interaction.participants().toByteArray()));
              hashes.add(Long.toString(interaction.hash(), Character.MAX_RADIX));
              retracted.add(interaction.retracted() ? 1 : 0);
            });
  }

  private static void readInteractions(JsonNode columns, CollaborationState state) {
    for (int i = 0; i < columns.required("ids").size(); i++) {
      state
          .interactions()
          .put(
              columns.get("ids").get(i).asString(),
              new LoggedInteraction(
                  PartialDate.parse(columns.get("dates").get(i).asString()),
                  BitSet.valueOf(DECODER.decode(columns.get("participants").get(i).asString())),
                  Long.parseLong(columns.get("hashes").get(i).asString(), Character.MAX_RADIX),
                  columns.get("retracted").get(i).asInt() == 1));
    }
  }
}
