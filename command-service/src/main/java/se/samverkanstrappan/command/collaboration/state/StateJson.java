package se.samverkanstrappan.command.collaboration.state;

import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.codec.PayloadCodec;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
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
  private static final PayloadCodec PAYLOADS = new PayloadCodec();
  private static final String PROFILE = "collaboration.changed";

  /** The columns, in the order in which an entry's values stand in {@link #row}. */
  private static final List<String> COLUMNS =
      List.of("ids", "dates", "ends", "actors", "about", "contents", "endings", "reasons", "gone");

  private StateJson() {}

  public static void write(CollaborationState state, ObjectNode snapshot) {
    CollaborationChanged profile = state.profile().changed();
    snapshot.put("dataversion", PAYLOADS.dataVersionOf(profile));
    snapshot.set("profile", PAYLOADS.toTree(profile));
    snapshot.put("owner", state.owner());
    snapshot.put("withdrawn", state.withdrawn());
    ArrayNode actors = snapshot.putArray("actors");
    state.entries().actors().actors().forEach(actors::add);
    for (EntryKind kind : EntryKind.values()) {
      writeAll(kind, state.entries(), snapshot.putObject(kind.list()));
    }
  }

  public static CollaborationState read(JsonNode snapshot) {
    CollaborationState state = new CollaborationState();
    CollaborationChanged profile =
        (CollaborationChanged)
            PAYLOADS.fromTree(
                PROFILE, snapshot.required("dataversion").asInt(), snapshot.required("profile"));
    state.begin(CollaborationProfile.of(profile), snapshot.required("owner").asString());
    if (snapshot.required("withdrawn").asBoolean()) {
      state.withdraw();
    }
    ActorIndex actors = state.entries().actors();
    snapshot.required("actors").forEach(actor -> actors.numberOf(actor.asString()));
    for (EntryKind kind : EntryKind.values()) {
      readAll(kind, snapshot.required(kind.list()), state.entries());
    }
    return state;
  }

  private static void writeAll(EntryKind kind, Entries entries, ObjectNode columns) {
    List<ArrayNode> arrays = COLUMNS.stream().map(columns::putArray).toList();
    for (String id : entries.ids(kind)) {
      Kept kept = Objects.requireNonNull(entries.get(id));
      List<String> row = row(id, kept, entries.actors());
      for (int i = 0; i < row.size(); i++) {
        arrays.get(i).add(row.get(i));
      }
    }
  }

  private static List<String> row(String id, Kept kept, ActorIndex actors) {
    return List.of(
        id,
        kept.on().text(),
        kept.until() == null ? "" : kept.until().text(),
        bits(kept.who(), actors),
        kept.about(),
        Long.toString(kept.content(), Character.MAX_RADIX),
        Long.toString(kept.ending(), Character.MAX_RADIX),
        kept.reason() == null ? "" : kept.reason(),
        kept.retracted() ? "1" : "");
  }

  private static void readAll(EntryKind kind, JsonNode columns, Entries entries) {
    List<List<String>> values = new ArrayList<>();
    COLUMNS.forEach(
        column ->
            values.add(columns.required(column).valueStream().map(JsonNode::asString).toList()));
    for (int i = 0; i < values.getFirst().size(); i++) {
      int at = i;
      List<String> row = values.stream().map(column -> column.get(at)).toList();
      entries.put(row.getFirst(), kept(kind, row, entries.actors()));
    }
  }

  private static Kept kept(EntryKind kind, List<String> row, ActorIndex actors) {
    return new Kept(
        kind,
        PartialDate.parse(row.get(1)),
        row.get(2).isEmpty() ? null : PartialDate.parse(row.get(2)),
        new Crowd(actors, BitSet.valueOf(DECODER.decode(row.get(3)))),
        row.get(4),
        Long.parseLong(row.get(5), Character.MAX_RADIX),
        Long.parseLong(row.get(6), Character.MAX_RADIX),
        noneIfEmpty(row.get(7)),
        !row.get(8).isEmpty());
  }

  private static @Nullable String noneIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String bits(Collection<String> who, ActorIndex actors) {
    if (who instanceof Crowd crowd && crowd.isOf(actors)) {
      return ENCODER.encodeToString(crowd.numbers().toByteArray());
    }
    BitSet numbers = new BitSet();
    who.forEach(each -> numbers.set(actors.numberOf(each)));
    return ENCODER.encodeToString(numbers.toByteArray());
  }
}
