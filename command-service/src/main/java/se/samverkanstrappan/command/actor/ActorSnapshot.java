package se.samverkanstrappan.command.actor;

import org.springframework.stereotype.Component;
import se.samverkanstrappan.command.aggregate.RecordedJson;
import se.samverkanstrappan.command.eventstore.SnapshotType;
import se.samverkanstrappan.events.actor.ActorChanged;
import se.samverkanstrappan.events.actor.ActorEvent;
import se.samverkanstrappan.events.codec.EventTypes;
import se.samverkanstrappan.events.codec.PayloadCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The profile is written as the contract's event writes it, so it is read whatever its revision.
 */
@Component
class ActorSnapshot implements SnapshotType<Actor> {
  private static final String PROFILE = EventTypes.of(ActorChanged.class).name();

  private final PayloadCodec payloads;

  ActorSnapshot(PayloadCodec payloads) {
    this.payloads = payloads;
  }

  @Override
  public String name() {
    return "actor.snapshot";
  }

  @Override
  public int revision() {
    return 1;
  }

  @Override
  public Class<Actor> aggregate() {
    return Actor.class;
  }

  @Override
  public JsonNode write(Actor actor) {
    ActorChanged state = new ActorChanged(actor.profile());
    ObjectNode snapshot = JsonNodeFactory.instance.objectNode();
    RecordedJson.write(actor.recorded(), snapshot);
    snapshot.put("dataversion", payloads.dataVersionOf(state));
    snapshot.set("state", payloads.toTree(state));
    return snapshot;
  }

  @Override
  public Actor read(JsonNode snapshot) {
    int version = snapshot.required("dataversion").asInt();
    ActorEvent state = (ActorEvent) payloads.fromTree(PROFILE, version, snapshot.required("state"));
    return Actor.restored(RecordedJson.read(snapshot), state.profile());
  }
}
